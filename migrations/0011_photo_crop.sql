-- What became of every check, where things lie in the photo, and the cut that the person chose (room: photo).
alter table photo
  add column results jsonb,                 -- every check with its state and measure; null before this was kept
  add column marks jsonb,                   -- lines and areas to draw over it, in shares of its sides
  add column whole jsonb,                   -- of a draft: the whole upright picture, to cut it otherwise; gone once submitted
  add column own_cut boolean not null default false,  -- the person moved the cut
  add column reference text,                -- to be read out when somebody asks for help with it; opens nothing
  add column insisted boolean not null default false; -- the person says that a failing check is wrong
