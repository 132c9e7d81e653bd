using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Planning.Folder;

public class AgentsCsvTests
{
    [Fact]
    public void Two_parts_of_a_day_from_one_system_count_together_up_to_a_working_day_and_a_planners_own_row_does_not_add()
    {
        using var folder = Agents("A1,Ida,full,voice").Write(
            "absences.csv",
            "agent,first,last,reason,paid_per_day,source,id\nA1,2026-11-02,2026-11-02,morning,3h,bamboohr,1\nA1,2026-11-02,2026-11-02,afternoon,3h,bamboohr,2\nA1,2026-11-02,2026-11-02,own,3h,,\n"
            + "A1,2026-11-03,2026-11-04,holiday,7h,bamboohr,3\nA1,2026-11-04,2026-11-04,sick,7h,bamboohr,4\nA1,2026-11-05,2026-11-05,a,3h,bamboohr,5\nA1,2026-11-05,2026-11-05,b,3h,workday,6\n");

        var absences = folder.Read().Agents[0].Absences;

        TimeSpan Counted(int day) => absences.Where(absence => absence.Dates.Contains(new DateOnly(2026, 11, day))).Max(absence => absence.PaidPerDay);
        var workingDay = folder.Read().Contracts[0].MaxPaidPerWeek / folder.Read().Contracts[0].MaxDaysPerWeek;
        Assert.Equal([TimeSpan.FromHours(6), TimeSpan.FromHours(7), workingDay > TimeSpan.FromHours(7) ? workingDay : TimeSpan.FromHours(7), TimeSpan.FromHours(3)], [Counted(2), Counted(3), Counted(4), Counted(5)]);
        Assert.Contains(absences, absence => absence.Reason == "morning, afternoon");
    }

    [Theory]
    [InlineData("id,name,contract,skills\nA1,Ida Holm,full,voice|tickets\nA2,\"Bo, jr.\",free,tickets\n")]
    [InlineData("id;name;contract;skills\nA1;Ida Holm;full;\"voice;tickets\"\nA2;Bo, jr.;free;tickets\n")]
    [InlineData("\uFEFFskills\tcontract\tname\tid\r\nvoice | tickets\tfull\tIda Holm\tA1\r\ntickets\tfree\tBo, jr.\tA2\r\n")]
    public void ReadCentre_reads_agents_however_the_spreadsheet_saved_them(string text)
    {
        using var folder = new TemporaryCentre(TemporaryCentre.Full).Write("agents.csv", text);

        var agents = folder.Read().Agents;

        Assert.Equal(["A1", "A2"], agents.Select(a => a.Id));
        Assert.Equal(["Ida Holm", "Bo, jr."], agents.Select(a => a.Name));
        Assert.Equal(["full", "free"], agents.Select(a => a.Contract));
        Assert.Equal(["voice", "tickets"], agents[0].Skills);
    }

    [Fact]
    public void ReadCentre_reads_teams_where_the_column_is_there_and_the_cell_is_not_empty()
    {
        using var folder = new TemporaryCentre(TemporaryCentre.Full)
            .Write("agents.csv", "id,name,contract,skills,team\nA1,Ida,full,voice,Søndagsholdet\nA2,Bo,full,voice,\n");

        var teams = folder.Read().Agents.Select(a => a.Team);

        Assert.Equal(["Søndagsholdet", null], teams);
    }

    [Fact]
    public void ReadCentre_gives_agents_their_absences_in_order()
    {
        using var folder = Agents("A1,Ida,full,voice").Write(
            "absences.csv", "agent,first,last,reason,paid_per_day\nA1,2026-12-01,2026-12-02,course,\nA1,2026-11-02,2026-11-02,holiday,7h24m\n");

        var absences = folder.Read().Agents[0].Absences;

        Assert.Equal(
            [
                new Absence(new DateRange(new DateOnly(2026, 11, 2), new DateOnly(2026, 11, 2)), "holiday") { PaidPerDay = new TimeSpan(7, 24, 0) },
                new Absence(new DateRange(new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 2)), "course"),
            ],
            absences);
    }

    [Fact]
    public void ReadCentre_gives_absences_the_hours_of_which_they_are()
    {
        using var folder = Agents("A1,Ida,full,voice").Write("absences.csv", "agent,first,last,from,to\nA1,2026-11-02,2026-11-02,13:00,17:30\nA1,2026-11-03,2026-11-03,,\n");

        var agent = folder.Read().Agents[0];

        Assert.Equal([new OpenSpan(new TimeOnly(13, 0), new TimeOnly(17, 30)), null], agent.Absences.Select(absence => absence.Hours));
        Assert.Equal((false, true), (agent.IsAbsent(new DateOnly(2026, 11, 2)), agent.IsAbsent(new DateOnly(2026, 11, 3))));
    }

    [Fact]
    public void ReadCentre_with_one_end_of_the_hours_of_an_absence_says_which_is_missing()
    {
        using var folder = Agents("A1,Ida,full,voice").Write("absences.csv", "agent,first,last,from,to\nA1,2026-11-02,2026-11-02,13:00,\n");

        Assert.Equal("absences.csv:2: column 'to': the field is blank; expected a clock time such as 13:00 beside the other one, or none in both.", folder.Error());
    }

    [Theory]
    [InlineData("A1,Ida,ful,voice", "agents.csv:2: column 'contract': there is no contract 'ful'. Maybe \"full\" was meant. There are: full, free.")]
    [InlineData("A1,Ida,full,voise", "agents.csv:2: column 'skills': there is no queue 'voise'. Maybe \"voice\" was meant. There are: voice, tickets.")]
    [InlineData("A1,Ida,full,", "agents.csv:2: column 'skills': the cell is empty.")]
    [InlineData("A1,Ida,full,voice\nA1,Bo,full,voice", "agents.csv:3: column 'id': 'A1' stands more than once; an agent has one row.")]
    [InlineData("A1,Ida,full", "agents.csv:2: the row has 3 fields; expected 4")]
    [InlineData("A1,Ida,full,voice,tickets", "agents.csv:2: the row has 5 fields; expected 4")]
    public void ReadCentre_with_a_wrong_agent_says_where_and_what_there_is(string rows, string expected)
    {
        using var folder = Agents(rows);

        Assert.StartsWith(expected, folder.Error(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id,name,contract,skils", "agents.csv:1: the column 'skils' is not known. Maybe \"skills\" was meant. Known here: id, name, contract, skills, team, levels, available, seniority, pattern, pattern_offset, time_zone, aliases.")]
    [InlineData("id,name,contract,skills,name", "agents.csv:1: the column 'name' stands twice.")]
    public void ReadCentre_with_a_wrong_header_says_which_column(string header, string expected)
    {
        using var folder = new TemporaryCentre(TemporaryCentre.Full).Write("agents.csv", header + "\nA1,Ida,full,voice\n");

        Assert.Equal(expected, folder.Error());
    }

    [Theory]
    [InlineData("A9,2026-11-02,2026-11-03", "absences.csv:2: column 'agent': there is no agent 'A9'.")]
    [InlineData("A1,2026-11-03,2026-11-02", "absences.csv:2: column 'last': the last day, 2026-11-02, is before the first, 2026-11-03.")]
    [InlineData("A1,03-11-2026,2026-11-04", "absences.csv:2: column 'first': found '03-11-2026'; expected a date such as 2026-11-02.")]
    public void ReadCentre_with_a_wrong_absence_says_where_and_why(string row, string expected)
    {
        using var folder = Agents("A1,Ida,full,voice").Write("absences.csv", "agent,first,last\n" + row + "\n");

        Assert.StartsWith(expected, folder.Error(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("30h")]
    [InlineData("7.5")]
    public void ReadCentre_with_an_absence_of_wrong_pay_says_where_it_stands(string paid)
    {
        using var folder = Agents("A1,Ida,full,voice").Write("absences.csv", $"agent,first,last,paid_per_day\nA1,2026-11-02,2026-11-03,{paid}\n");

        Assert.Equal($"absences.csv:2: column 'paid_per_day': found '{paid}'; expected a length of time such as 8h, 7h30m, 30m or 20s, at most 24h.", folder.Error());
    }

    [Fact]
    public void ReadCentre_with_an_absence_of_somebody_else_lists_a_few_of_many_agents()
    {
        using var folder = Agents(string.Join('\n', Enumerable.Range(101, 60).Select(i => $"A{i},Ida,full,voice"))).Write("absences.csv", "agent,first,last\nA1010,2026-11-02,2026-11-03\n");

        Assert.Equal("absences.csv:2: column 'agent': there is no agent 'A1010'. Maybe \"A101\" was meant. There are: A101, A102, A103 and 57 others.", folder.Error());
    }

    [Fact]
    public void ReadCentre_with_a_header_and_no_agent_has_nobody_who_could_be_absent()
    {
        using var folder = Agents("").Write("absences.csv", "agent,first,last\nA1,2026-11-02,2026-11-03\n");

        Assert.Equal("absences.csv:2: column 'agent': there is no agent 'A1', and no other either.", folder.Error());
    }

    [Fact]
    public void ReadCentre_with_absences_of_nobody_says_so()
    {
        using var folder = new TemporaryCentre().Write("absences.csv", "agent,first,last\n");

        Assert.Equal("absences.csv: there are absences but no agents.csv beside them.", folder.Error());
    }

    [Fact]
    public void ReadCentre_with_names_in_another_encoding_says_how_to_save_them()
    {
        using var folder = new TemporaryCentre(TemporaryCentre.Full);
        File.WriteAllBytes(Path.Combine(folder.Root, "agents.csv"), [.. "id,name,contract,skills\nA1,S"u8, 0xF8, .. "ren,full,voice\n"u8]);

        Assert.StartsWith("agents.csv: the text is not UTF-8. Save it as UTF-8 (in Excel, \"CSV UTF-8\")", folder.Error(), StringComparison.Ordinal);
    }

    private static TemporaryCentre Agents(string rows) =>
        new TemporaryCentre(TemporaryCentre.Full).Write("agents.csv", "id,name,contract,skills\n" + rows + "\n");
}
