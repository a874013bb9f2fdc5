/** Letters that look like Latin ones. Written by lib/training/confusables.ts: do not edit. */
export const lookAlikes =
  'ɑɡɣɩɪɯʋʏͿΑΒΕΖΗΙΚΜΝΟΡΤΥΧαγηικνορστυϜϳϺЅІЈАВЕКМНОРСТУХЬавгекмнорстухяѕіјѡѴѵҮүһҽӀӏԁԌԛԜԝՍՏՕագզհոռսցքօᎠᎡᎢᎥᎩᎪᎫᎬᎳᎷᎻᎽᏀᏂᏃᏏᏒᏔᏕᏙᏚᏞᏟᏢᏦᏧᏳᏴᴄᴏᴑᴜᴠᴡᴢᴦᶃᶌⲅⲎⲒⲔⲘⲚⲞⲟⲢⲣⲤⲥⲦⲨⲬⳐꓐꓑꓒꓓꓔꓖꓗꓙꓚꓜꓝꓟꓠꓡꓢꓣꓦꓧꓪꓫꓬꓮꓰꓲꓳꓴꙇꭵꮁꮃꮓꮩꮪꮯ';
/** The Latin letter each of them looks like, in their order. */
export const looksLike =
  'agyiiwuyJABEZHlKMNOPTYXaynikvopotuFjMSlJABEKMHOPCTYXbabrekmhopctyxrsijwVvYyhelidGqWwUSOwqqhnnugfoDRTiYAJEWMHYGhZbRWSVSLCPKdGBcoouvwzrgyrHlKMNOoPpCcTYXLBPdDTGKJCZFMNLSRVHWXYAElOUiirwzvsc';
