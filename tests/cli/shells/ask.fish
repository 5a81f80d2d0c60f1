# Asks fish what it completes. Usage: fish ask.fish COMPLETION <LINES; as ask.bash.
source $argv[1]
while read -l line
    # What stands behind a tab describes the word.
    set -l words (complete -C $line | string replace -r '\t.*' '')
    echo (string join \t -- $words)
end
