var user_details =  {
  "screen_name": "ada_example",
  "location": "Utrecht",
  "full_name": "Ada",
  "bio": "Bakes bread",
  "id": "7",
  "created_at": "2010-01-01 00:00:00 +0000"
}