# Reads a plugin's output as monitoring systems do: the state, and the performance data behind the bar.
use strict;
use warnings;
use Monitoring::Plugin::Performance;

my ($status, $performance) = split /\|/, <STDIN>, 2;
$status =~ /^POSTLINT (OK|WARNING|CRITICAL|UNKNOWN): ./ or die "no state: $status\n";
my @data = Monitoring::Plugin::Performance->parse_perfstring($performance);
@data == 6 or die "not six figures: $performance\n";
for my $each (@data) {
  $each->label =~ /^[a-z]+$/ && $each->value =~ /^[0-9]+$/ or die "not a figure: $performance\n";
}
while (<STDIN>) {
  /\|/ and die "performance data in a detail: $_\n";
}
print join(' ', map { $_->label . '=' . $_->value } @data), "\n";
