using System.Text.Json;
using CsOps.Forecast.Console.Tests.Hosting;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Console.Tests.Commands;

/// <summary>Ticket exports tell <c>csops feedback</c> and <c>csops quality</c> who handled a ticket, and in which queue.</summary>
public sealed class TicketCommandTests : IDisposable
{
    private const string Cases = "Case Number,Case Owner,Case Origin,Date/Time Opened,Status\n";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Feedback_takes_an_agent_and_a_queue_that_the_centre_knows_before_others()
    {
        var centre = TinyCentre.Write(_folder);
        _folder.Write("tiny/feedback.csv", "source,id,measure,time,score,scale,ticket,agent,queue\nzendesk,1,csat,2026-11-02,5,1-5,41,9001,500\n");
        var cases = _folder.Write("cases.csv", Cases + "41,Bo,voice,,Closed\n");

        foreach (var (by, known) in new[] { ("agent", "A2"), ("queue", "voice") })
        {
            var run = (await Csops.RunAsync("feedback", centre, "--by", by, "--tickets", cases, "--json")).Ended(0);

            Assert.Equal(known, Assert.Single(ScoresOf(run, "feedback")).GetProperty("group").GetString());
            Assert.DoesNotContain("UNKNOWN-AGENTS", run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Feedback_says_of_an_export_without_any_of_the_tickets_that_it_has_none()
    {
        var centre = TinyCentre.Write(_folder);
        _folder.Write("tiny/feedback.csv", "source,id,measure,time,score,scale,ticket\nx,1,csat,2026-11-02,5,1-5,41\nx,2,csat,2026-11-02,5,1-5,\n");
        var calls = _folder.Write("calls.csv", "CALL ID,TIMESTAMP,CAMPAIGN,CALL TYPE,AGENT,SKILL,TALK TIME,ABANDONED,DISPOSITION\n7,2026/11/02 10:00,x,Inbound,a,voice,00:01:00,0,Done\n");

        var run = (await Csops.RunAsync("feedback", centre, "--tickets", calls, "--format", "five9-call-log")).Ended(0);

        Assert.Contains("calls.csv (five9-call-log): of 2 answers whose agent or queue the centre does not know, 0 found their ticket in its 1 rows.", run.Error.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feedback_of_answers_that_tell_all_does_not_complain_of_the_export()
    {
        var centre = TinyCentre.Write(_folder);
        _folder.Write("tiny/feedback.csv", "source,id,measure,time,score,scale,agent,queue\nx,1,csat,2026-11-02,5,1-5,A1,voice\n");

        var run = (await Csops.RunAsync("feedback", centre, "--tickets", _folder.Write("cases.csv", Cases + "41,Bo,voice,,Closed\n"))).Ended(0);

        Assert.DoesNotContain("found their ticket", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quality_by_queue_joins_a_ticket_export_and_an_answer_about_the_ticket()
    {
        var centre = TinyCentre.Write(_folder);
        _folder.Write("tiny/quality.csv", "source,id,time,score,max_score,agent,ticket\nx,1,2026-11-02,9,10,A1,41\nx,2,2026-11-02,8,10,A1,42\nx,3,2026-11-02,8,10,A1,43\n");
        _folder.Write("tiny/feedback.csv", "source,id,measure,time,score,scale,ticket,queue\nx,1,csat,2026-11-02,5,1-5,42,chat\n");

        var run = (await Csops.RunAsync("quality", centre, "--by", "queue", "--tickets", _folder.Write("cases.csv", Cases + "41,Bo,500,,Closed\n"), "--rename", "500=voice", "--json")).Ended(0);

        Assert.Equal([("chat", 0.8), ("voice", 0.9)], ScoresOf(run, "quality").Select(score => (score.GetProperty("group").GetString(), score.GetProperty("mean").GetDouble())));
        Assert.Contains("evaluations that do not tell the queue, and are left out: 1", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static List<JsonElement> ScoresOf(Csops run, string command) => [.. AnswerEnvelope.Read(run, $"csops {command}").GetProperty("result").GetProperty("scores").EnumerateArray()];
}
