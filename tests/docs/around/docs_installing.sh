# The page takes a folder `emvqr` for granted, which has the project's sources.
ln -s "$root" emvqr
