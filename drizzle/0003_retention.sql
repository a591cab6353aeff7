ALTER TABLE `complaint` ADD `erase_on` text;--> statement-breakpoint
ALTER TABLE `complaint` ADD `erased_on` text;--> statement-breakpoint
ALTER TABLE `complaint` ADD `is_held` integer DEFAULT false NOT NULL;