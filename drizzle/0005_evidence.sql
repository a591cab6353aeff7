CREATE TABLE `evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`complaint_id` text NOT NULL,
	`sealed_bytes` integer NOT NULL,
	`chunks` integer NOT NULL,
	`sha256` text,
	`active_on` text NOT NULL,
	`is_listed` integer NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `evidence_by_complaint` ON `evidence` (`complaint_id`,`id`);--> statement-breakpoint
CREATE INDEX `evidence_by_activity` ON `evidence` (`is_listed`,`active_on`);--> statement-breakpoint
CREATE TABLE `evidence_chunk` (
	`evidence_id` text NOT NULL,
	`position` integer NOT NULL,
	`file` blob NOT NULL,
	PRIMARY KEY(`evidence_id`, `position`),
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
