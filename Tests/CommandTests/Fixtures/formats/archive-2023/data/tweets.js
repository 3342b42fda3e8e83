window.YTD.tweets.part0 = [
  {
    "tweet": {
      "id": "1",
      "id_str": "1",
      "full_text": "Vote by text &amp; more",
      "truncated": false,
      "created_at": "Wed Nov 22 09:31:05 +0000 2023",
      "lang": "en"
    }
  },
  {
    "tweet": {
      "id": "2",
      "id_str": "2",
      "full_text": "This is a text that goes on and on, as a text may since there are long ones, and it tells of bread and of cakes, of flour and of yeast, of ovens that are too hot and of ovens that are too cold, of the mill by the lake and the baker's boat, and then of a table at the window…",
      "truncated": false,
      "created_at": "Wed Nov 22 09:31:05 +0000 2023",
      "lang": "en"
    }
  },
  {
    "tweet": {
      "id": "3",
      "id_str": "3",
      "full_text": "Another text that goes on and on, as a text may since there are long ones, and it tells of tea and of coffee, of kettles and of pots, of water that is too hot and of water that is too cold, of the shop on the quay and the owner's dog, and then of a chair at the door… https://t.co/zz",
      "truncated": false,
      "created_at": "Wed Nov 22 09:31:05 +0000 2023",
      "lang": "en"
    }
  }
]