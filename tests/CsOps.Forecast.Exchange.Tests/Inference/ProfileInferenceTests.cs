using CsOps.Forecast.Exchange.Inference;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Exchange.Tests.Workbooks;
using CsOps.Forecast.Files;
using CsOps.Forecast.History;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Exchange.Tests.Inference;

public sealed class ProfileInferenceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Infer_of_a_ticket_list_finds_time_queue_and_id_and_asks_for_the_zone()
    {
        var path = _folder.Write("Helpdesk 2026.csv", "Case No;Closed;Opened;Team;Subject\nA-1;2026-10-02 10:00;2026-10-01 09:12;North;x\nA-2;2026-10-02 11:00;2026-10-01 09:40;South;y\nA-3;;2026-10-01 10:01;North;z\n");

        var inferred = ProfileInference.Infer(path);

        var profile = inferred.Profile;
        Assert.Equal(("helpdesk-2026", RowKind.Contact), (profile.Id, profile.Rows));
        Assert.Equal(["Opened"], profile.Time.Columns);
        Assert.Equal(["Team"], profile.Queue.Columns);
        Assert.Equal(["Case No"], profile.ContactId);
        Assert.Contains(inferred.Doubts, doubt => doubt.Contains("'Closed'", StringComparison.Ordinal));
        Assert.Contains(inferred.Doubts, doubt => doubt.Contains("--tz", StringComparison.Ordinal));
        Assert.Equal(3, new Importer(profile, Import.Copenhagen).Import([path]).Files[0].Accepted);
    }

    [Theory]
    [InlineData("Call report October\n\n")]
    [InlineData("# Report\n# Account: x\n# made, by, hand, of, calls\n\n")]
    public void Infer_finds_the_header_below_titles_and_comments(string above)
    {
        var path = _folder.Write("calls.csv", above + "id,came,team\n1,2026-10-01 09:12,North\n2,2026-10-01 09:40,South\n3,2026-10-01 10:01,North\n");

        var profile = ProfileInference.Infer(path).Profile;

        Assert.Equal(("came", "team"), (Assert.Single(profile.Time.Columns), Assert.Single(profile.Queue.Columns)));
        Assert.Equal(3, new Importer(profile, Import.Copenhagen).Import([path]).Files[0].Accepted);
    }

    [Fact]
    public void Infer_finds_the_header_of_a_sheet_below_its_title()
    {
        var book = new TestWorkbook().Sheet("S");
        book.Row(1, book.Texts("Call report October")).Row(3, book.Texts("id", "came", "team")).Row(4, book.Text("1"), book.Number("46328.5", "yyyy-mm-dd hh:mm"), book.Text("North")).Row(5, book.Texts("2", "2026-11-02 13:01:00", "South"));
        var path = _folder.Write("calls.xlsx", book.ToBytes());

        var profile = ProfileInference.Infer(path).Profile;

        Assert.Equal(("came", "team"), (Assert.Single(profile.Time.Columns), Assert.Single(profile.Queue.Columns)));
        Assert.Equal(2, new Importer(profile, Import.Copenhagen).Import([path]).Files[0].Accepted);
    }

    [Fact]
    public void Infer_of_rows_without_a_date_and_a_header_shows_no_one_by_name()
    {
        var failure = Assert.Throws<ImportException>(() => ProfileInference.Infer(_folder.Write("people.csv", "Ida Holm,ida@example.org,Refund of order\nBo Lund,bo@example.org,Late again\n")));

        Assert.Contains("'aaa aaaa', 'aaa@aaaaaaa.aaa', 'aaaaaa aa aaaaa'", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Medarbejder-id;Fraværsdato;Fraværstype;Timer", "121;2026-11-09;Ferie;7,4", "absences", "workday-time-off")]
    [InlineData("Worker;Absence Type;Date;Units", "121;Vacation;2026-11-09;8", "absences", "bamboohr-time-off")]
    [InlineData("Employee;First name;Last name;Mail", "121;Ida;Holm;ida@example.org", "people", "bamboohr-directory")]
    [InlineData("Svar-id;Dato;Hvor tilfreds er du?;Vil du anbefale os?", "1;2026-11-09;4;9", "a survey", "typeform-responses")]
    public void Infer_of_records_says_that_proposals_are_of_contacts_and_names_the_formats_of_records(string header, string row, string what, string format)
    {
        var path = _folder.Write("x.csv", $"{header}\n{row}\n");

        var said = Record.Exception(() => ProfileInference.Infer(path)) is ImportException refused ? refused.Message : ProfileInference.Infer(path).Doubts[0];

        Assert.Contains($"look like those of {what}, and proposals are of contacts and intervals only", said, StringComparison.Ordinal);
        Assert.Contains(format, said, StringComparison.Ordinal);
    }

    [Fact]
    public void Infer_of_tickets_with_a_rating_takes_them_for_no_survey()
    {
        var inferred = ProfileInference.Infer(_folder.Write("x.csv", "id,created,group,satisfaction,employee\n1,2026-10-05 08:01,A,4,x\n2,2026-10-13 09:02,A,5,y\n"));

        Assert.DoesNotContain(inferred.Doubts, doubt => doubt.Contains("look like those of", StringComparison.Ordinal));
    }

    [Fact]
    public void Infer_of_a_call_log_finds_outcomes_and_durations_in_their_notation()
    {
        var path = _folder.Write(
            "calls.csv",
            "CallId,StartTime,Skill,Result,QueueTime,TalkTime,AcwTime\n"
            + string.Concat(Enumerable.Range(1, 20).Select(i => $"{i},2026-10-01 09:{i:00}:30,Sales,{(i % 4 == 0 ? "Abandoned" : i % 7 == 0 ? "Test call" : "Answered")},0:00:{10 + i},0:02:00,0:00:30\n")));

        var profile = ProfileInference.Infer(path).Profile;

        Assert.Equal(["TalkTime", "AcwTime"], profile.Handle!.Columns);
        Assert.Equal(DurationUnit.Clock, profile.Handle.Unit);
        Assert.Equal(["QueueTime"], profile.Wait!.Columns);
        var result = new Importer(profile, Import.Copenhagen).Import([path]);
        Assert.Equal(18, Import.Total(result, HistoryMeasure.Offered));
        Assert.Equal(5, Import.Total(result, HistoryMeasure.Abandoned));
        Assert.Equal(13 * 150, Import.Total(result, HistoryMeasure.HandleSeconds));
    }

    [Fact]
    public void Infer_of_danish_intervals_finds_counts_means_and_the_decimal_comma()
    {
        var path = _folder.Write(
            "kø.csv",
            "Kø;Starttid;Opkald;Besvaret;Opgivet;Gns. behandlingstid (sekunder)\n"
            + string.Concat(Enumerable.Range(0, 8).Select(i => $"Salg;25-10-2026 0{8 + (i / 4)}:{15 * (i % 4):00};{10 + i};{9 + i};1;180,5\n").Select(row => row.Replace("010:", "10:", StringComparison.Ordinal))));

        var profile = ProfileInference.Infer(path).Profile;

        Assert.Equal((RowKind.Interval, 15), (profile.Rows, profile.IntervalMinutes));
        Assert.Equal(("Opkald", "Besvaret", "Opgivet"), (profile.Counts!.Offered, profile.Counts.Handled, profile.Counts.Abandoned));
        Assert.True(profile.Handle!.IsMean);
        Assert.True(profile.File.DecimalComma);
        var result = new Importer(profile, Import.Copenhagen).Import([path]);
        Assert.Equal(108, Import.Total(result, HistoryMeasure.Offered));
        Assert.Equal(100 * 180.5, Import.Total(result, HistoryMeasure.HandleSeconds), 6);
    }

    [Fact]
    public void Infer_of_a_danish_report_joins_date_and_time()
    {
        var path = _folder.Write("kø.csv", "Dato;Tid;Kø;Opkald;Besvaret;Tabt;Samtaletid\n02-11-2026;08:00;Salg;10;9;1;0:30:00\n02-11-2026;08:30;Salg;12;12;0;0:40:00\n13-11-2026;08:00;Salg;8;7;1;0:20:00\n");

        var profile = ProfileInference.Infer(path).Profile;

        Assert.Equal(["Dato+Tid"], profile.Time.Columns);
        Assert.Equal((RowKind.Interval, 30), (profile.Rows, profile.IntervalMinutes));
        Assert.Equal(("Opkald", "Besvaret", "Tabt"), (profile.Counts!.Offered, profile.Counts.Handled, profile.Counts.Abandoned));
        Assert.Equal(5400, Import.Total(new Importer(profile, Import.Copenhagen).Import([path]), HistoryMeasure.HandleSeconds));
    }

    /// <summary>Reports by half-hours as Danish, Finnish and Korean systems name their columns, with a mean handle time of 300 seconds.</summary>
    [Theory]
    [InlineData("Kø;Dato;Tid;Indkomne opkald;Besvarede opkald;Tabte opkald;Gennemsnitlig behandlingstid (min)", "05-10-2026;08.00", "13-10-2026;08.30", "5,00")]
    [InlineData("Jono;Päivämäärä;Kellonaika;Saapuneet;Vastatut;Hylätyt;Keskimääräinen käsittelyaika (s)", "5.10.2026;8.00", "13.10.2026;8.30", "300")]
    [InlineData("Jono;Päivämäärä;Klo;Saapuneet;Vastatut;Hylätyt;Keskimääräinen käsittelyaika (s)", "5.10.2026;8:00", "13.10.2026;8:30", "300")]
    [InlineData("대기열;날짜;시간;인입;응답;포기;평균 처리 시간", "2026-10-05;08:00", "2026-10-13;08:30", "300")]
    [InlineData("큐;일자;시각;인입호;응답호;포기호;평균처리시간(초)", "2026. 10. 5.;오전 8:00", "2026. 10. 13.;오전 8:30", "300")]
    [InlineData("Kö;Datum;Klockslag;Inkomna;Besvarade;Tappade;Medelsamtalstid (s)", "2026-10-05;08:00", "2026-10-13;08:30", "300")]
    [InlineData("Kö;Datum;Tid;Inkomna samtal;Besvarade samtal;Förlorade samtal;Medelhanteringstid (min)", "2026-10-05;08:00", "2026-10-13;08:30", "5,0")]
    [InlineData("Kø;Dato;Kl.;Antal opkald;Besvaret;Mistet;Gns. behandlingstid (sek.)", "05-10-2026;08.00", "13-10-2026;08.30", "300,0")]
    [InlineData("Palvelujono;Päivä;Aika;Puhelut;Vastattu;Menetetyt;Käsittelyaika ka", "5.10.2026;8.00", "13.10.2026;8.30", "300")]
    [InlineData("Группа;Дата;Период;Всего вызовов;Принято;Пропущено;Ср. время разговора, сек", "05.10.2026;08:00", "13.10.2026;08:30", "300,0")]
    [InlineData("상담그룹;일자;시간대;총인입;응대;포기;평균통화시간(초)", "2026-10-05;08:00", "2026-10-13;08:30", "300")]
    public void Infer_of_reports_in_other_languages_finds_date_time_counts_and_means(string header, string first, string second, string mean)
    {
        var path = _folder.Write("report.csv", $"{header}\nSupport;{first};10;9;1;{mean}\nSupport;{second};8;6;2;{mean}\n");

        var profile = ProfileInference.Infer(path).Profile;
        var result = new Importer(profile, Import.Copenhagen).Import([path]);

        Assert.Equal((RowKind.Interval, 30), (profile.Rows, profile.IntervalMinutes));
        Assert.Equal([18, 15, 3, 4500], new[] { HistoryMeasure.Offered, HistoryMeasure.Handled, HistoryMeasure.Abandoned, HistoryMeasure.HandleSeconds }.Select(measure => Import.Total(result, measure)));
        Assert.Equal(8, Import.At(result.Queues[0], HistoryMeasure.Offered, "2026-10-13T08:30:00+02:00"));
        Assert.Equal("Support", Assert.Single(result.Queues).Queue);
    }

    [Theory]
    [InlineData("Opkalds-id;Start;Kø;Status;Ventetid (sek.);Taletid (sek.)", "Tabt", "Besvaret")]
    [InlineData("Tunniste;Alkoi;Palvelujono;Tila;Odotusaika (s);Puheaika (s)", "Menetetty", "Vastattu")]
    [InlineData("ID звонка;Дата и время;Очередь;Результат;Ожидание, сек;Разговор, сек", "Потерян", "Отвечен")]
    [InlineData("통화ID;인입시간;상담그룹;결과;대기시간(초);통화시간(초)", "포기", "응답")]
    public void Infer_of_logs_in_other_languages_finds_id_outcomes_and_times(string header, string left, string answered)
    {
        var path = _folder.Write("log.csv", $"{header}\n1;2026-10-05 08:01:10;A;{answered};10;100\n2;2026-10-05 08:14:50;A;{left};30;0\n3;2026-10-13 08:20:00;B;{answered};20;200\n");

        var profile = ProfileInference.Infer(path).Profile;
        var result = new Importer(profile, Import.Copenhagen).Import([path]);

        Assert.Equal(header.Split(';')[0], Assert.Single(profile.ContactId));
        Assert.Equal([3, 2, 1, 300, 30], new[] { HistoryMeasure.Offered, HistoryMeasure.Handled, HistoryMeasure.Abandoned, HistoryMeasure.HandleSeconds, HistoryMeasure.WaitSeconds }.Select(measure => Import.Total(result, measure)));
        Assert.Equal(["A", "B"], result.Queues.Select(queue => queue.Queue).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Infer_says_which_columns_it_took_for_counts_and_which_it_did_not_use()
    {
        var intervals = ProfileInference.Infer(_folder.Write("a.csv", "queue,date,time,offered,answered,gbz,remark\nA,2026-10-05,08:00,9,8,1,x\nA,2026-10-13,08:30,7,5,2,y\n"));
        var contacts = ProfileInference.Infer(_folder.Write("b.csv", "id,created,team,customer,left,subject\n1,2026-10-05 08:01,A,c1,yes,x\n2,2026-10-13 09:02,A,c1,no,y\n"));

        Assert.Equal(["offered: offered", "handled: answered", "not used: gbz, remark"], Found(intervals, "offered", "handled", "abandoned", "not used"));
        Assert.Contains(intervals.Doubts, doubt => doubt.Contains("counts contacts abandoned", StringComparison.Ordinal));
        Assert.Equal(["customer: customer", "not used: left, subject"], Found(contacts, "customer", "outcomes", "not used"));

        static IEnumerable<string> Found(InferredProfile inferred, params string[] parts) => inferred.Findings.Where(found => parts.Contains(found.Part)).Select(found => $"{found.Part}: {found.Value}");
    }

    [Fact]
    public void Infer_of_a_mean_of_many_hours_and_of_rows_on_a_grid_without_counts_doubts()
    {
        var hours = ProfileInference.Infer(_folder.Write("hours.csv", "queue,created,handle time (hours)\nA,2026-10-05 08:03,300\nA,2026-10-05 08:41,310\n"));
        var grid = ProfileInference.Infer(_folder.Write("grid.csv", "queue,created,gbz\nA,2026-10-05 08:00,300\nA,2026-10-05 08:30,310\n"));

        Assert.Contains(hours.Doubts, doubt => doubt.Contains("has a mean of 305 hours", StringComparison.Ordinal));
        Assert.Contains(grid.Doubts, doubt => doubt.Contains("on a grid of 30 minutes", StringComparison.Ordinal));
    }

    [Fact]
    public void Infer_of_a_report_by_days_says_that_a_history_needs_times()
    {
        var refused = Assert.Throws<ImportException>(() => ProfileInference.Infer(_folder.Write("x.csv", "Date,Calls\n2026-10-01,10\n2026-10-02,20\n2026-10-13,30\n")));

        Assert.Contains("whole days", refused.Problem, StringComparison.Ordinal);
    }

    /// <summary>Of exports whose format is known the proposal counts what the format does.</summary>
    [Theory]
    [InlineData("zendesk_tickets_export.csv")]
    [InlineData("freshdesk_tickets.csv")]
    [InlineData("hubspot_tickets.csv")]
    [InlineData("verint_queue_interval.csv")]
    [InlineData("five9_acd_queue.csv")]
    [InlineData("genesys_wfm_historical_import.csv")]
    public void Infer_of_a_shared_sample_offers_what_its_format_does(string sample)
    {
        var path = SharedData.Require("formats", "samples", sample);
        var known = new Importer(ProfileCatalog.Detect(path)!, Import.Copenhagen).Import([path]);

        var proposed = new Importer(ProfileInference.Infer(path).Profile, Import.Copenhagen).Import([path]);

        Assert.Equal(Import.Total(known, HistoryMeasure.Offered), Import.Total(proposed, HistoryMeasure.Offered));
        Assert.Equal(known.Queues.Min(queue => queue.Grid.Start), proposed.Queues.Min(queue => queue.Grid.Start));
    }

    [Fact]
    public void Infer_of_dates_in_either_order_doubts_and_leaves_the_pattern_to_the_user()
    {
        var path = _folder.Write("calls.csv", "id,created\n1,03/04/2026 09:00\n2,04/05/2026 10:00\n");

        var inferred = ProfileInference.Infer(path);

        Assert.Empty(inferred.Profile.Time.Patterns);
        Assert.Contains(inferred.Doubts, doubt => doubt.Contains("both day/month and month/day", StringComparison.Ordinal));
    }

    [Fact]
    public void Infer_of_json_finds_the_longest_list()
    {
        var path = _folder.Write("chats.json", """{ "meta": { "pages": [{ "n": 1 }] }, "data": { "chats": [ { "id": 1, "created_at": "2026-10-01T09:00:00Z", "group": { "name": "A" } }, { "id": 2, "created_at": "2026-10-01T09:05:00Z", "group": { "name": "B" } } ] } }""");

        var profile = ProfileInference.Infer(path).Profile;

        Assert.Equal("data.chats", profile.File.Json!.Records);
        Assert.Equal(["created_at"], profile.Time.Columns);
        Assert.Equal(["group.name"], profile.Queue.Columns);
    }

    [Fact]
    public void Infer_of_a_file_without_header_names_its_columns_by_number_and_says_so()
    {
        var inferred = ProfileInference.Infer(_folder.Write("x.csv", "2026-10-01 09:00,100\n2026-10-01 09:30,200\n2026-10-01 10:00,300\n"));

        Assert.Equal(["column 1", "column 2"], inferred.Profile.File.Columns);
        Assert.Equal(["column 1"], inferred.Profile.Time.Columns);
        Assert.Contains("no header", inferred.Doubts[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Queue,b\nx,1\ny,2\n", "'Queue', 'b'")]
    [InlineData("Ida Holm,Very angry\nBo Lund,Fine\n", "'aaa aaaa', 'aaaa aaaaa'")] // no name is understood: maybe data
    public void Infer_of_a_file_without_dates_says_so(string text, string shown)
    {
        var refused = Assert.Throws<ImportException>(() => ProfileInference.Infer(_folder.Write("x.csv", text)));

        Assert.StartsWith($"no column holds dates ({shown})", refused.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Inferred_profile_written_and_read_is_the_same()
    {
        var profile = ProfileInference.Infer(_folder.Write("calls.csv", "id,created,queue,outcome,wait\n1,2026-04-03 09:00,A,lost,4\n2,2026-05-13 10:00,B,agent,5\n")).Profile;
        var json = ProfileJson.Write(profile);

        Assert.Equal(json, ProfileJson.Write(ProfileJson.Parse(json, "x.json")));
        Assert.DoesNotContain("[]", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Infer_of_the_bank_calls_offers_the_contacts_that_reached_the_queue()
    {
        var path = SharedData.Require("forecasting", "contacts", "anonymous_bank_1999_08.csv");
        var jerusalem = Import.Zone("Asia/Jerusalem");

        var result = new Importer(ProfileInference.Infer(path).Profile, new ImportOptions { CentreZone = jerusalem, FileZone = jerusalem }).Import([path]);

        Assert.Equal(38662, Import.Total(result, HistoryMeasure.Offered));
        Assert.Equal(31402, Import.Total(result, HistoryMeasure.Handled));
        Assert.Equal(7260, Import.Total(result, HistoryMeasure.Abandoned));
        Assert.Equal(6, result.Queues.Length);
    }

    [Fact]
    public void Infer_of_the_help_desk_tickets_counts_each_once()
    {
        var path = SharedData.Require("forecasting", "contacts", "helpdesk_italy_tickets.csv");
        var rome = Import.Zone("Europe/Rome");

        var result = new Importer(ProfileInference.Infer(path).Profile, new ImportOptions { CentreZone = rome, FileZone = rome }).Import([path]);

        Assert.Equal(4479, result.Files[0].Accepted);
        Assert.Equal([3794, 538, 88, 59], result.Queues.Select(q => q.Offered.ToArray().Where(v => !double.IsNaN(v)).Sum()).OrderDescending());
    }
}
