using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Planning.Stations;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Staffing;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Planning.Folder;

/// <summary>What the folder says of people and shifts beyond their names: levels, hours, patterns, wishes, overtime, duties.</summary>
public class PeopleSettingsTests
{
    private const string Agents = "id,name,contract,skills\nA1,Ida,full,voice\nA2,Bo,free,voice\n";

    [Fact]
    public void ReadCentre_reads_the_optional_columns_of_agents()
    {
        using var folder = Centre().Write(
            "agents.csv",
            "id;name;contract;skills;levels;available;seniority;pattern;pattern_offset;time_zone\n"
            + "A1;Ida;full;voice|tickets;voice=3|tickets=1;mon-fri 08:00-16:00|sat 10:00-14:00,15:00-24:00;2.5;two-week;7;Asia/Seoul\n"
            + "A2;Bo;free;voice;;;;;;\n");

        var agents = folder.Read().Agents;

        Assert.Equal([new SkillLevel("voice", 3), new SkillLevel("tickets", 1)], agents[0].Levels);
        Assert.Equal(5 + 2, agents[0].Availability.Length);
        Assert.Equal(new AvailableHours(DayOfWeek.Monday, new TimeOnly(8, 0), new TimeOnly(16, 0)), agents[0].Availability[0]);
        Assert.Equal(new AvailableHours(DayOfWeek.Saturday, new TimeOnly(15, 0), TimeOnly.MinValue), agents[0].Availability[^1]);
        Assert.Equal((2.5, "two-week", 7, "Asia/Seoul"), (agents[0].Seniority, agents[0].Pattern, agents[0].PatternOffset, agents[0].Zone?.Id));
        Assert.Equal((0, null, 0, null), (agents[1].Seniority, agents[1].Pattern, agents[1].PatternOffset, agents[1].Zone?.Id));
        Assert.True(agents[1] is { Levels.IsEmpty: true, Availability.IsEmpty: true });
    }

    [Theory]
    [InlineData("levels", "voice", "found 'voice'; expected a skill and its level from 1 to 100, such as voice=3, with | between several.")]
    [InlineData("levels", "voice=0", "found 'voice=0'; expected a skill and its level")]
    [InlineData("levels", "tickets=2", "there is no skill of this agent 'tickets'.")]
    [InlineData("levels", "voice=2|voice=3", "'voice' stands more than once.")]
    [InlineData("available", "mon-fri", "found 'mon-fri'; expected days and hours such as mon-fri 08:00-16:00, with | between several.")]
    [InlineData("available", "mon 8-16", "Opening hours of 'mon': '8-16' is no span")]
    [InlineData("available", "mon closed", "found 'mon closed', which is never")]
    [InlineData("available", "mon 08:00-16:00|mon 18:00-20:00", "Opening hours: Monday is named by both 'mon' and 'mon'")]
    [InlineData("seniority", "-1", "found '-1'; expected a number from 0 to 100, with a decimal point.")]
    [InlineData("seniority", "NaN", "found 'NaN'; expected a number from 0 to 100")]
    [InlineData("pattern", "two-weeks", "there is no pattern 'two-weeks'. Maybe \"two-week\" was meant.")]
    [InlineData("pattern_offset", "2", "found '2' and no pattern; expected a pattern beside it.")]
    [InlineData("pattern_offset", "1.5", "found '1.5'; expected a whole number.")]
    [InlineData("time_zone", "Europe/Copenhage", "")]
    public void ReadCentre_with_a_wrong_cell_says_where_and_what_was_expected(string column, string cell, string expected)
    {
        using var folder = Centre().Write("agents.csv", $"id,name,contract,skills,{column}\nA1,Ida,full,voice,{cell}\n");

        Assert.StartsWith($"agents.csv:2: column '{column}': {expected}", folder.Error(), StringComparison.Ordinal);
    }

    [Fact]
    public void ReadCentre_reads_requests_and_preferences()
    {
        using var folder = Centre().Write("agents.csv", Agents)
            .Write("requests.csv", "agent,date,weight\nA1,2026-11-08,\nA1,2026-11-04,12.5\n")
            .Write("preferences.csv", "agent;template;not_before;not_after;days;weight\nA2;day;;;;\nA2;;07:30;16:00;mon|wed-fri;4\n");

        var centre = folder.Read();

        Assert.Equal([new DayOffRequest(new DateOnly(2026, 11, 4), 12.5), new DayOffRequest(new DateOnly(2026, 11, 8), 5)], centre.Agents[0].DayOffRequests);
        Assert.Empty(centre.Agents[0].Preferences);
        Assert.Equal(2, centre.Agents[1].Preferences.Length);
        Assert.Equal(("day", 2), (centre.Agents[1].Preferences[0].Template, centre.Agents[1].Preferences[0].Weight));
        var second = centre.Agents[1].Preferences[1];
        Assert.Equal((null, new TimeOnly(7, 30), new TimeOnly(16, 0), 4), (second.Template, second.NotBefore, second.NotAfter, second.Weight));
        Assert.Equal([DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], second.Days);
        Assert.Equal(["centre.json", "agents.csv", "requests.csv", "preferences.csv"], new CentreFolder(folder.Root).DescriptiveFiles().Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("requests.csv", "agent,date\nA9,2026-11-08\n", "requests.csv:2: column 'agent': there is no agent 'A9'.")]
    [InlineData("requests.csv", "agent,date\nA1,8.11.2026\n", "requests.csv:2: column 'date': found '8.11.2026'; expected a date such as 2026-11-02.")]
    [InlineData("requests.csv", "agent,date\nA1,2026-11-08\nA1,2026-11-08\n", "requests.csv:3: column 'date': A1 asks for 2026-11-08 more than once.")]
    [InlineData("requests.csv", "agent,date,weight\nA1,2026-11-08,-1\n", "requests.csv:2: column 'weight': found '-1'; expected a number from 0 to 1000000")]
    [InlineData("preferences.csv", "agent,template\nA1,days\n", "preferences.csv:2: column 'template': there is no shift 'days'. Maybe \"day\" was meant.")]
    [InlineData("preferences.csv", "agent,not_before\nA1,7\n", "preferences.csv:2: column 'not_before': found '7'; expected a clock time such as 08:00.")]
    [InlineData("preferences.csv", "agent,template,days\nA1,day,someday\n", "preferences.csv:2: column 'days': found 'someday'; expected days such as mon-fri, sat|sun, weekend or daily.")]
    [InlineData("preferences.csv", "agent\nA1\n", "preferences.csv:2: column 'template': nothing is preferred;")]
    public void ReadCentre_with_a_wrong_wish_says_where_and_why(string file, string text, string expected)
    {
        using var folder = Centre().Write("agents.csv", Agents).Write(file, text);

        Assert.StartsWith(expected, folder.Error(), StringComparison.Ordinal);
    }

    [Fact]
    public void ReadCentre_with_requests_of_nobody_says_so()
    {
        using var folder = new TemporaryCentre().Write("requests.csv", "agent,date\n");

        Assert.Equal("requests.csv: there are requests but no agents.csv beside them.", folder.Error());
    }

    [Fact]
    public void ReadCentre_reads_overtime_duties_and_patterns()
    {
        using var folder = new TemporaryCentre(With(
            contract: "\"overtimeAfter\": \"37h\", \"overtimePremium\": 0.75", shift: "\"skills\": [\"tickets\"], \"paidShare\": 0.25, \"premium\": 12",
            patterns: "{ \"name\": \"rotation\", \"first\": \"2026-11-02\", \"days\": [\"day, day|day, work, free, off\", \"off\"], \"weight\": 30 }"));

        var centre = folder.Read();

        Assert.Equal((TimeSpan.FromHours(37), 0.75), (centre.Contracts[0].OvertimeAfter, centre.Contracts[0].OvertimePremium));
        Assert.Equal((null, 0.5), (centre.Contracts[1].OvertimeAfter, centre.Contracts[1].OvertimePremium));
        Assert.Equal(["tickets"], centre.Templates[0].Skills);
        Assert.Equal((0.25, 12), (centre.Templates[0].PaidShare, centre.Templates[0].Premium));
        var pattern = Assert.Single(centre.Patterns);
        Assert.Equal(("rotation", new DateOnly(2026, 11, 2), 30), (pattern.Name, pattern.First, pattern.Weight));
        Assert.Equal(
            [PatternDayKind.Work, PatternDayKind.Work, PatternDayKind.Work, PatternDayKind.Free, PatternDayKind.Off, PatternDayKind.Off], pattern.Days.Select(day => day.Kind));
        Assert.Equal(["day"], pattern.Days[0].Templates);
        Assert.Empty(pattern.Days[2].Templates);
    }

    [Theory]
    [InlineData("\"overtimeAfter\": 37", "", "", "contracts[0].overtimeAfter: found 37; expected a length of time")]
    [InlineData("\"overtimePremium\": -1", "", "", "contracts[0].overtimePremium: found -1; expected a share of the pay")]
    [InlineData("", "\"skills\": [\"ticket\"]", "", "shifts[0].skills[0]: there is no queue \"ticket\". Maybe \"tickets\" was meant.")]
    [InlineData("", "\"paidShare\": 25", "", "shifts[0].paidShare: found 25; expected a fraction from 0 to 1.")]
    [InlineData("", "\"premium\": -1", "", "shifts[0].premium: found -1; expected a premium of 0 or more.")]
    [InlineData("", "", "{ \"name\": \"p\", \"first\": \"2026-11-02\", \"days\": [] }", "patterns[0].days: found a list; expected days with commas between them")]
    [InlineData("", "", "{ \"name\": \"p\", \"first\": \"2026-11-02\", \"days\": [\"day,,off\"] }", "patterns[0].days[0]: found \"day,,off\"; expected days with commas between them")]
    [InlineData("", "", "{ \"name\": \"p\", \"first\": \"2026-11-02\", \"days\": [\"day, dya\"] }", "patterns[0].days[0]: there is no shift \"dya\".")]
    [InlineData("", "", "{ \"name\": \"p\", \"first\": \"2 November\", \"days\": [\"off\"] }", "patterns[0].first: found \"2 November\"; expected a date such as \"2026-11-02\".")]
    [InlineData("", "", "{ \"name\": \"p\", \"first\": \"2026-11-02\", \"days\": [\"off\"], \"weight\": -1 }", "patterns[0].weight: found -1; expected a weight of 0 or more.")]
    public void ReadCentre_with_a_wrong_setting_says_where_and_what_was_expected(string contract, string shift, string patterns, string expected)
    {
        using var folder = new TemporaryCentre(With(contract, shift, patterns));

        Assert.Contains(expected, folder.Error(), StringComparison.Ordinal);
    }

    [Fact]
    public void ProblemOf_has_the_centre_s_rules_and_patterns()
    {
        using var folder = Centre("\"rules\": [\"eu\"], ").Write("agents.csv", Agents);
        var centre = folder.Read();

        var problem = SchedulingStation.ProblemOf(centre, [TwoAgentsAllWeek(centre)]);

        Assert.Equal(centre.Rules, problem.Rules);
        Assert.Equal(centre.Patterns, problem.Patterns);
        Assert.NotEmpty(problem.Rules);
        Assert.NotEmpty(problem.Patterns);
    }

    [Fact]
    public void After_takes_of_past_shifts_those_of_its_people_before_its_days()
    {
        using var folder = Centre().Write("agents.csv", Agents);
        var centre = folder.Read();
        var monday = new DateTimeOffset(2026, 11, 2, 7, 0, 0, TimeSpan.Zero);
        Shift Past(string agent, int day) => new(agent, new DateOnly(2026, 11, 2).AddDays(day), "day", new Interval(monday.AddDays(day), monday.AddDays(day).AddHours(8)), []);

        var problem = SchedulingStation.After(SchedulingStation.ProblemOf(centre, [TwoAgentsAllWeek(centre)]), [Past("A1", -1), Past("A1", 0), Past("left", -1), Past("A2", -30)], []);

        Assert.Equal([("A1", 1), ("A2", 3)], problem.Past.Select(shift => (shift.AgentId, shift.Date.Day)));
    }

    private static StaffingRequirement TwoAgentsAllWeek(Centre centre)
    {
        var grid = PlanPeriod.GridOf(DateRange.WeekFrom(new DateOnly(2026, 11, 2)), centre.Zone, centre.IntervalLength);
        var interval = new IntervalRequirement
        {
            Load = 1,
            Agents = 2,
            Scheduled = 2,
            ServiceLevel = 0.9,
            AverageSpeedOfAnswerSeconds = 5,
            Occupancy = 0.5,
            AgentsP50 = 2,
            AgentsP90 = 3,
            ChanceToMeet = 0.8,
        };
        return new StaffingRequirement { Queue = "voice", Grid = grid, Intervals = [.. Enumerable.Repeat(interval, grid.Count)], Method = "stated" };
    }

    private static TemporaryCentre Centre(string settings = "") => new(TemporaryCentre.Full.Replace(
        "\"seed\": 7,", settings + "\"patterns\": [{ \"name\": \"two-week\", \"first\": \"2026-11-02\", \"days\": [\"day, off\"] }],", StringComparison.Ordinal));

    private static string With(string contract, string shift, string patterns)
    {
        var text = TemporaryCentre.Full.Replace("\"seed\": 7,", $"\"patterns\": [{patterns}],", StringComparison.Ordinal);
        text = contract.Length == 0 ? text : text.Replace("\"minPaid\": \"35h\",", $"\"minPaid\": \"35h\", {contract},", StringComparison.Ordinal);
        return shift.Length == 0 ? text : text.Replace("\"length\": \"8h\",", $"\"length\": \"8h\", {shift},", StringComparison.Ordinal);
    }
}
