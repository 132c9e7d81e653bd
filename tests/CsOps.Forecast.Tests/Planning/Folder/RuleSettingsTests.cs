using CsOps.Forecast.Scheduling.Rules;

namespace CsOps.Forecast.Tests.Planning.Folder;

public class RuleSettingsTests
{
    private const string Agents = "id,name,contract,skills,team\nA1,Ida,full,voice,north\nA2,Bo,free,voice,south\n";

    [Fact]
    public void ReadCentre_without_rules_has_none()
    {
        using var folder = new TemporaryCentre(TemporaryCentre.Full);

        Assert.Empty(folder.Read().Rules);
    }

    [Fact]
    public void ReadCentre_reads_sets_and_rules_in_order()
    {
        using var folder = Centre("\"germany\", { \"rule\": \"maximum-weekends\", \"most\": 2, \"of\": 5, \"weight\": 50, \"contracts\": [\"full\"] }");

        var rules = folder.Read().Rules;

        Assert.Equal(RuleSets.Germany, rules[..^1]);
        var weekends = Assert.IsType<MaximumWeekendsRule>(rules[^1]);
        Assert.Equal((2, 5, 50), (weekends.Most, weekends.Of, weekends.Weight));
        Assert.Equal(["full"], weekends.Contracts);
    }

    [Fact]
    public void ReadCentre_reads_a_set_for_some_contracts()
    {
        using var folder = Centre("{ \"set\": \"korea\", \"contracts\": [\"free\"] }");

        Assert.All(folder.Read().Rules, rule => Assert.Equal(["free"], Assert.IsAssignableFrom<WorkRule>(rule).Contracts));
    }

    [Theory]
    [InlineData("weekly-rest", "\"rest\": \"36h\", \"inside\": \"30h\", \"days\": 14, \"rolling\": true")]
    [InlineData("average-weekly-hours", "\"most\": \"45h\", \"weeks\": 8")]
    [InlineData("maximum-weekly-work", "\"most\": \"50h\"")]
    [InlineData("maximum-daily-work", "\"most\": \"9h30m\"")]
    [InlineData("break-after", "\"after\": \"4h\", \"break\": \"20m\", \"longestStretch\": \"5h\"")]
    [InlineData("maximum-nights", "\"most\": 3, \"of\": 14, \"night\": \"22:00-06:00\", \"nightLeast\": \"2h\"")]
    [InlineData("night-average", "\"most\": \"7h\", \"weeks\": 4, \"nightsPerWeek\": 0.5, \"night\": \"00:00-05:00\"")]
    [InlineData("rest-after-nights", "\"rest\": \"36h\", \"nights\": 2, \"night\": \"22:00-05:00\"")]
    [InlineData("maximum-weekends", "\"most\": 1, \"of\": 3")]
    [InlineData("complete-weekends", "\"contracts\": [\"full\"]")]
    [InlineData("consecutive-days-off", "\"least\": 3")]
    [InlineData("isolated-day", "\"worked\": false")]
    [InlineData("weekend-fairness", "\"share\": 0.3, \"lookBack\": 8")]
    [InlineData("night-fairness", "\"share\": 0.1, \"lookBack\": 28, \"night\": \"22:00-06:00\"")]
    [InlineData("shift-change", "\"earlier\": \"0h\", \"later\": \"4h\"")]
    [InlineData("team-cover", "\"team\": \"north\", \"agents\": 2, \"from\": \"08:00\", \"to\": \"16:00\", \"days\": \"mon-fri\"")]
    [InlineData("pairing", "\"agent\": \"A1\", \"with\": \"A2\", \"together\": false")]
    public void ReadCentre_reads_every_rule_with_its_parameters(string name, string parameters)
    {
        using var folder = Centre($"{{ \"rule\": \"{name}\", \"weight\": 3, {parameters} }}");

        var rule = Assert.Single(folder.Read().Rules);

        Assert.Equal((name, 3), (rule.Name, rule.Weight));
        Assert.Equal(Expected[name].ToString(), rule.ToString()); // Records tell all their parameters.
        Assert.Equal((Expected[name] as TeamCoverRule)?.Days ?? [], (rule as TeamCoverRule)?.Days ?? []);
    }

    [Fact]
    public void ReadCentre_reads_every_rule_that_there_is()
    {
        var names = typeof(WorkRule).Assembly.GetTypes().Where(type => type.IsPublic && !type.IsAbstract && type.IsAssignableTo(typeof(IRosterRule)));

        Assert.Equal(Expected.Values.Select(rule => rule.GetType().Name).Order(StringComparer.Ordinal), names.Select(type => type.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("\"complete-weekends\", \"weight\": \"hard\"", true)]
    [InlineData("\"complete-weekends\"", false)]
    [InlineData("\"weekly-rest\"", true)]
    [InlineData("\"weekly-rest\", \"weight\": 10", false)]
    public void ReadCentre_reads_whether_a_rule_is_hard(string rule, bool isHard)
    {
        using var folder = Centre("{ \"rule\": " + rule + " }");

        Assert.Equal(isHard, Assert.Single(folder.Read().Rules).IsHard);
    }

    [Theory]
    [InlineData("\"danmark\"", "centre.json:4: rules[0]: there is no rule set \"danmark\". Maybe \"denmark\" was meant. There are: eu, denmark")]
    [InlineData("\"eu\", { \"rule\": \"weekly-rests\" }", "centre.json:4: rules[1].rule: there is no rule \"weekly-rests\". Maybe \"weekly-rest\" was meant. There are: average-weekly-hours")]
    [InlineData("{ \"rule\": \"weekly-rest\", \"hours\": 3 }", "centre.json:4: rules[0].hours: this property is not known.")]
    [InlineData("{ \"rule\": \"weekly-rest\", \"rest\": 35 }", "centre.json:4: rules[0].rest: found 35; expected a length of time such as 8h")]
    [InlineData("{ \"rule\": \"weekly-rest\", \"days\": 40 }", "centre.json:4: rules[0].days: Days is 40; expected 2 to 28.")]
    [InlineData("{ \"rule\": \"weekly-rest\", \"weight\": 0 }", "centre.json:4: rules[0].weight: found 0; expected a number over 0, or \"hard\".")]
    [InlineData("{ \"rule\": \"weekly-rest\", \"weight\": \"soft\" }", "centre.json:4: rules[0].weight: found \"soft\"; expected a number over 0, or \"hard\".")]
    [InlineData("{ \"rule\": \"maximum-nights\", \"night\": \"22:00\" }", "centre.json:4: rules[0].night: found \"22:00\"; expected two clock times such as \"22:00-06:00\".")]
    [InlineData("{ \"rule\": \"weekly-rest\", \"contracts\": [\"ful\"] }", "centre.json:4: rules[0].contracts[0]: there is no contract \"ful\". Maybe \"full\" was meant.")]
    [InlineData("{ \"rule\": \"team-cover\", \"team\": \"nort\", \"agents\": 1, \"from\": \"8:00\", \"to\": \"9:00\" }", "centre.json:4: rules[0].team: there is no team \"nort\". Maybe \"north\" was meant.")]
    [InlineData("{ \"rule\": \"team-cover\", \"team\": \"north\", \"agents\": 1, \"from\": \"8\", \"to\": \"9:00\" }", "centre.json:4: rules[0].from: found \"8\"; expected a clock time such as \"08:00\".")]
    [InlineData("{ \"rule\": \"team-cover\", \"team\": \"north\", \"agents\": 0, \"from\": \"8:00\", \"to\": \"9:00\" }", "centre.json:4: rules[0].agents: found 0; expected a whole number, 1 or more.")]
    [InlineData("{ \"rule\": \"pairing\", \"agent\": \"A1\", \"with\": \"A9\" }", "centre.json:4: rules[0].with: there is no agent \"A9\".")]
    [InlineData("{ \"rule\": \"pairing\", \"agent\": \"A1\", \"with\": \"A2\", \"weight\": \"hard\" }", "centre.json:4: rules[0].weight: found \"hard\"; expected a number over 0.")]
    [InlineData("{ \"rule\": \"pairing\", \"agent\": \"A1\", \"with\": \"A1\" }", "centre.json:4: rules[0]: rule pairing: pairs agent 'A1' with themselves; expected two agents.")]
    [InlineData("{ \"rule\": \"maximum-weekends\", \"most\": 5 }", "centre.json:4: rules[0]: rule maximum-weekends: allows 5 of 4, which is all; expected fewer.")]
    [InlineData("{ \"rule\": \"weekly-rest\", \"rest\": \"200h\" }", "centre.json:4: rules[0].rest: Rest is 200h; expected whole minutes from 0.02 to 168 hours.")]
    [InlineData("{ \"rule\": \"complete-weekends\", \"contracts\": [] }", "centre.json:4: rules[0].contracts: the list is empty; expected one name or more")]
    [InlineData("{ \"rule\": \"pairing\", \"agent\": \"A1\" }", "centre.json:4: rules[0]: the property \"with\" is missing.")]
    [InlineData("3", "centre.json:4: rules[0]: found 3; expected an object in { }.")]
    public void ReadCentre_with_a_wrong_rule_says_where_and_what_there_is(string rules, string expected)
    {
        using var folder = Centre(rules);

        Assert.StartsWith(expected, folder.Error(), StringComparison.Ordinal);
    }

    private static readonly NightHours From22To6 = new(new TimeOnly(22, 0), new TimeOnly(6, 0));

    private static Dictionary<string, IRosterRule> Expected { get; } = new IRosterRule[]
    {
        new WeeklyRestRule { Rest = TimeSpan.FromHours(36), Inside = TimeSpan.FromHours(30), Days = 14, Rolling = true, Weight = 3 },
        new AverageWeeklyHoursRule { Most = TimeSpan.FromHours(45), Weeks = 8, Weight = 3 },
        new MaximumWeeklyWorkRule { Most = TimeSpan.FromHours(50), Weight = 3 },
        new MaximumDailyWorkRule { Most = TimeSpan.FromHours(9.5), Weight = 3 },
        new BreakAfterRule { After = TimeSpan.FromHours(4), Break = TimeSpan.FromMinutes(20), LongestStretch = TimeSpan.FromHours(5), Weight = 3 },
        new MaximumNightsRule { Most = 3, Of = 14, Night = From22To6 with { Least = 120 }, Weight = 3 },
        new NightAverageRule { Most = TimeSpan.FromHours(7), Weeks = 4, NightsPerWeek = 0.5, Night = new(new TimeOnly(0, 0), new TimeOnly(5, 0)), Weight = 3 },
        new RestAfterNightsRule { Rest = TimeSpan.FromHours(36), Nights = 2, Night = new(new TimeOnly(22, 0), new TimeOnly(5, 0)), Weight = 3 },
        new MaximumWeekendsRule { Most = 1, Of = 3, Weight = 3 },
        new CompleteWeekendsRule { Weight = 3 },
        new ConsecutiveDaysOffRule { Least = 3, Weight = 3 },
        new IsolatedDayRule { Worked = false, Weight = 3 },
        new WeekendFairnessRule { Share = 0.3, LookBack = 8, Weight = 3 },
        new NightFairnessRule { Share = 0.1, LookBack = 28, Night = From22To6, Weight = 3 },
        new ShiftChangeRule { Earlier = TimeSpan.Zero, Later = TimeSpan.FromHours(4), Weight = 3 },
        new TeamCoverRule
        {
            Team = "north",
            Agents = 2,
            From = new TimeOnly(8, 0),
            To = new TimeOnly(16, 0),
            Weight = 3,
            Days = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday],
        },
        new PairingRule { Agent = "A1", With = "A2", Together = false, Weight = 3 },
    }.ToDictionary(rule => rule.Name, StringComparer.Ordinal);

    private static TemporaryCentre Centre(string rules) => new TemporaryCentre(
        TemporaryCentre.Full.Replace("  \"country\": \"DK\",", "  \"rules\": [" + rules + "],", StringComparison.Ordinal)).Write("agents.csv", Agents);
}
