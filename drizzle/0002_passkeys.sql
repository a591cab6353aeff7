CREATE TABLE `reader_passkey_wrap` (
	`passkey_id` text PRIMARY KEY NOT NULL,
	`file` blob NOT NULL,
	FOREIGN KEY (`passkey_id`) REFERENCES `staff_passkey`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `staff_passkey` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`public_key` text NOT NULL,
	`sign_count` integer NOT NULL,
	`created_on` text NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `staff_passkey_by_staff` ON `staff_passkey` (`staff_id`);