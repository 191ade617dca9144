"""The frozen types of the record and of each arrow between the stages. Imports nothing of ours."""
