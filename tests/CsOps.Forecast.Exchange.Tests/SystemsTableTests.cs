using System.Text.RegularExpressions;
using CsOps.Forecast.Exchange.Exporting;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Exchange.Tests;

/// <summary>The README's table of systems says what there is: every format, every sample, and tests that exist.</summary>
public sealed partial class SystemsTableTests
{
    private static readonly string[] Systems =
    [
        "Zendesk", "Salesforce", "HubSpot", "Freshdesk", "Jira Service Management", "Five9", "Genesys", "RingCentral", "NICE CXone", "NICE IEX", "Verint", "Calabrio", "BambooHR", "Workday", "TalentLMS",
        "Litmos", "Coursera", "MaestroQA", "Scorebuddy", "Playvox", "SurveyMonkey", "Qualtrics", "Typeform", "Google Analytics", "Asana", "chatbots", "e-mail systems", "iCalendar", "Excel",
        "Google Sheets", "Power BI", "Tableau", "Slack", "Microsoft Teams", "Outlook", "Zoom", "Confluence", "Notion", "Guru", "Zapier", "UiPath",
    ];

    private static readonly string[][] Rows =
    [
        .. File.ReadAllLines(Repository.PathOf("README.md"))
            .SkipWhile(line => line != "## Systems")
            .SkipWhile(line => !line.StartsWith("| ---", StringComparison.Ordinal))
            .Skip(1)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)),
    ];

    [Fact]
    public void Every_system_has_a_row_with_its_confidence_and_its_test()
    {
        Assert.All(Systems, system => Assert.Contains(Rows, row => row[0].Contains(system, StringComparison.Ordinal)));
        Assert.All(Rows, row => Assert.True(row.Length == 6 && row.All(cell => cell.Length > 0), string.Join('|', row)));
    }

    [Fact]
    public void Every_format_of_history_and_of_plans_is_named()
    {
        var formats = string.Join('\n', Rows.Select(row => row[2]));

        Assert.All(ProfileCatalog.BuiltIn.Where(profile => profile.Rows is RowKind.Contact or RowKind.Interval), profile => Assert.Contains($"`{profile.Id}`", formats, StringComparison.Ordinal));
        Assert.All(ExportCatalog.Formats, format => Assert.Contains($"`{format.Id}`", formats, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_test_named_exists()
    {
        var tests = Directory.GetFiles(Repository.PathOf("tests"), "*.cs", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension).ToHashSet(StringComparer.Ordinal);

        Assert.All(Rows.SelectMany(row => Named().Matches(row[5])), match => Assert.Contains(match.Groups["name"].Value, tests));
    }

    [Fact]
    public void Every_shared_sample_is_named_and_every_one_named_exists()
    {
        var samples = Directory.GetFiles(SharedData.Require("formats", "samples")).Select(Path.GetFileName).Where(name => !name!.EndsWith(".md", StringComparison.Ordinal) || name.StartsWith("out_", StringComparison.Ordinal)).ToHashSet();
        var named = Rows.SelectMany(row => Named().Matches(row[4])).Select(match => match.Groups["name"].Value).ToHashSet();

        Assert.Equal(samples.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("`(?<name>[^`]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();
}
