CREATE TABLE `case_counter` (
	`fiscal_year` integer PRIMARY KEY NOT NULL,
	`last` integer NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `complaint` (
	`id` text PRIMARY KEY NOT NULL,
	`locator_hash` text NOT NULL,
	`reporter_public_key` text NOT NULL,
	`ticket_hash` text,
	`received_on` text NOT NULL,
	`channel` text NOT NULL,
	`category` text NOT NULL,
	`state` text NOT NULL,
	`result` text,
	`released_on` text,
	`is_danger` integer NOT NULL,
	`case_fiscal_year` integer,
	`case_number` integer,
	`acknowledged_on` text,
	`reporter_changes` integer NOT NULL,
	`revision` integer NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `complaint_by_locator` ON `complaint` (`locator_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `complaint_by_ticket` ON `complaint` (`ticket_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `complaint_by_case_number` ON `complaint` (`case_fiscal_year`,`case_number`);--> statement-breakpoint
CREATE INDEX `complaint_by_state` ON `complaint` (`state`,`id`);--> statement-breakpoint
CREATE TABLE `complaint_envelope` (
	`complaint_id` text NOT NULL,
	`thread` text NOT NULL,
	`position` integer NOT NULL,
	`from_reporter` integer NOT NULL,
	`key_version` integer NOT NULL,
	`sent_on` text NOT NULL,
	`file` blob NOT NULL,
	PRIMARY KEY(`complaint_id`, `thread`, `position`),
	FOREIGN KEY (`complaint_id`) REFERENCES `complaint`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `complaint_event` (
	`complaint_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`state` text,
	`result` text,
	`staff_id` text,
	`happened_on` text NOT NULL,
	PRIMARY KEY(`complaint_id`, `position`),
	FOREIGN KEY (`complaint_id`) REFERENCES `complaint`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `complaint_wrap` (
	`complaint_id` text NOT NULL,
	`key` text NOT NULL,
	`version` integer NOT NULL,
	`holder` text NOT NULL,
	`file` blob NOT NULL,
	PRIMARY KEY(`complaint_id`, `key`, `version`, `holder`),
	FOREIGN KEY (`complaint_id`) REFERENCES `complaint`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `measure` (
	`fiscal_year` integer NOT NULL,
	`key` text NOT NULL,
	`position` integer NOT NULL,
	`no` integer NOT NULL,
	`indicators` text NOT NULL,
	`gloss` text,
	`period` text NOT NULL,
	`status` text NOT NULL,
	`status_candidates` text,
	`revision` integer NOT NULL,
	PRIMARY KEY(`fiscal_year`, `key`),
	FOREIGN KEY (`fiscal_year`) REFERENCES `plan`(`fiscal_year`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `measure_line` (
	`fiscal_year` integer NOT NULL,
	`measure_key` text NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY(`fiscal_year`, `measure_key`, `kind`, `key`),
	FOREIGN KEY (`fiscal_year`,`measure_key`) REFERENCES `measure`(`fiscal_year`,`key`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `measure_responsible` (
	`fiscal_year` integer NOT NULL,
	`measure_key` text NOT NULL,
	`position` integer NOT NULL,
	`division_key` text NOT NULL,
	`unit_key` text,
	PRIMARY KEY(`fiscal_year`, `measure_key`, `position`),
	FOREIGN KEY (`division_key`) REFERENCES `unit`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_key`) REFERENCES `unit`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`fiscal_year`,`measure_key`) REFERENCES `measure`(`fiscal_year`,`key`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `plan` (
	`fiscal_year` integer PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`office` text NOT NULL,
	`title` text NOT NULL,
	`table_title` text,
	`preamble` text NOT NULL,
	`columns` text,
	`status_options` text
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `plan_change` (
	`id` text PRIMARY KEY NOT NULL,
	`fiscal_year` integer NOT NULL,
	`measure_key` text NOT NULL,
	`statement_key` text,
	`field` text NOT NULL,
	`before` text NOT NULL,
	`after` text NOT NULL,
	`staff_id` text NOT NULL,
	`staff_name` text NOT NULL,
	`changed_at` text NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `plan_change_by_measure` ON `plan_change` (`fiscal_year`,`measure_key`);--> statement-breakpoint
CREATE TABLE `plan_note` (
	`fiscal_year` integer NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`about` text NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY(`fiscal_year`, `position`),
	FOREIGN KEY (`fiscal_year`) REFERENCES `plan`(`fiscal_year`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `statement` (
	`fiscal_year` integer NOT NULL,
	`measure_key` text NOT NULL,
	`key` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`text` text,
	`previous_text` text,
	`bind` text,
	`publications` text,
	`score` text,
	`carry` text,
	`revision` integer NOT NULL,
	PRIMARY KEY(`fiscal_year`, `measure_key`, `key`),
	FOREIGN KEY (`fiscal_year`,`measure_key`) REFERENCES `measure`(`fiscal_year`,`key`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `unit` (
	`key` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`parent_key` text,
	`name` text NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `office_setting` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `official_score` (
	`fiscal_year` integer NOT NULL,
	`tool` text NOT NULL,
	`part` integer NOT NULL,
	`indicator` integer NOT NULL,
	`question` text NOT NULL,
	`value_hundredths` integer NOT NULL,
	`source` text NOT NULL,
	`date` text,
	`quoted` integer NOT NULL,
	PRIMARY KEY(`fiscal_year`, `tool`, `part`, `indicator`, `question`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `publication` (
	`fiscal_year` integer NOT NULL,
	`key` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`number` text,
	`date` text,
	`signer` text,
	`address` text,
	`oit` text NOT NULL,
	`division_key` text,
	`checked_on` text,
	`revision` integer NOT NULL,
	PRIMARY KEY(`fiscal_year`, `key`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `directory_proposal` (
	`number` integer PRIMARY KEY NOT NULL,
	`content` text NOT NULL,
	`signatures` text NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `reader_directory` (
	`number` integer PRIMARY KEY NOT NULL,
	`content` text NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `reader_key` (
	`staff_id` text PRIMARY KEY NOT NULL,
	`recipient` text NOT NULL,
	`public_key` text NOT NULL,
	`created_on` text NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `reader_wrap` (
	`staff_id` text NOT NULL,
	`way` text NOT NULL,
	`file` blob NOT NULL,
	PRIMARY KEY(`staff_id`, `way`),
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `staff` (
	`id` text PRIMARY KEY NOT NULL,
	`user_name` text NOT NULL,
	`display_name` text NOT NULL,
	`role` text NOT NULL,
	`division_key` text,
	`posts` text NOT NULL,
	`is_outside` integer NOT NULL,
	`sign_in_hash` text NOT NULL,
	`totp_sealed` text,
	`totp_last_step` integer NOT NULL,
	`disabled_on` text
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_user_name_unique` ON `staff` (`user_name`);--> statement-breakpoint
CREATE TABLE `staff_session` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`idle_until` integer NOT NULL,
	`has_second_factor` integer NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `staff_session_by_staff` ON `staff_session` (`staff_id`);--> statement-breakpoint
CREATE TABLE `public_tally` (
	`questionnaire_key` text NOT NULL,
	`questionnaire_version` integer NOT NULL,
	`service_key` text NOT NULL,
	`channel` text NOT NULL,
	`month` text NOT NULL,
	`subject` text NOT NULL,
	`n` integer NOT NULL,
	`excluded` integer NOT NULL,
	`c1` integer NOT NULL,
	`c2` integer NOT NULL,
	`c3` integer NOT NULL,
	`c4` integer NOT NULL,
	`c5` integer NOT NULL,
	`sum` integer NOT NULL,
	`sum_squares` integer NOT NULL,
	PRIMARY KEY(`questionnaire_key`, `questionnaire_version`, `service_key`, `month`, `channel`, `subject`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `questionnaire` (
	`key` text NOT NULL,
	`version` integer NOT NULL,
	`state` text NOT NULL,
	`definition` text NOT NULL,
	`published_on` text,
	PRIMARY KEY(`key`, `version`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `response` (
	`id` text PRIMARY KEY NOT NULL,
	`questionnaire_key` text NOT NULL,
	`questionnaire_version` integer NOT NULL,
	`service_key` text NOT NULL,
	`channel` text NOT NULL,
	`month` text NOT NULL,
	`answers` text NOT NULL,
	`state` text NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `response_by_service_month` ON `response` (`service_key`,`month`);--> statement-breakpoint
CREATE TABLE `response_review` (
	`id` text PRIMARY KEY NOT NULL,
	`response_id` text NOT NULL,
	`decision` text NOT NULL,
	`reason` text NOT NULL,
	`staff_id` text NOT NULL,
	`decided_on` text NOT NULL,
	FOREIGN KEY (`response_id`) REFERENCES `response`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `service` (
	`key` text PRIMARY KEY NOT NULL,
	`parent_key` text,
	`name_th` text NOT NULL,
	`name_en` text NOT NULL,
	`position` integer NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	FOREIGN KEY (`parent_key`) REFERENCES `service`(`key`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `tally` (
	`questionnaire_key` text NOT NULL,
	`questionnaire_version` integer NOT NULL,
	`service_key` text NOT NULL,
	`channel` text NOT NULL,
	`month` text NOT NULL,
	`subject` text NOT NULL,
	`n` integer NOT NULL,
	`excluded` integer NOT NULL,
	`c1` integer NOT NULL,
	`c2` integer NOT NULL,
	`c3` integer NOT NULL,
	`c4` integer NOT NULL,
	`c5` integer NOT NULL,
	`sum` integer NOT NULL,
	`sum_squares` integer NOT NULL,
	PRIMARY KEY(`questionnaire_key`, `questionnaire_version`, `service_key`, `month`, `channel`, `subject`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `tally_publication` (
	`questionnaire_key` text PRIMARY KEY NOT NULL,
	`week` text NOT NULL,
	`n` integer NOT NULL
) STRICT, WITHOUT ROWID;
