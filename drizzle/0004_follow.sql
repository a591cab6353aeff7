CREATE TABLE `complaint_contact` (
	`complaint_id` text PRIMARY KEY NOT NULL,
	`changes` integer NOT NULL,
	`key_version` integer NOT NULL,
	`file` blob,
	FOREIGN KEY (`complaint_id`) REFERENCES `complaint`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `satisfaction_tally` (
	`month` text NOT NULL,
	`rating` integer NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`month`, `rating`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE `complaint` ADD `has_retaliation` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `complaint` ADD `is_rated` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `complaint` ADD `file_recipient` text;--> statement-breakpoint
ALTER TABLE `complaint` ADD `last_opened` blob;