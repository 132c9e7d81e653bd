using CsOps.Forecast.Forecasting.Selection;
using CsOps.Forecast.Planning.Figures;
using CsOps.Forecast.Reporting.Markup;
using CsOps.Forecast.Reporting.Words;

namespace CsOps.Forecast.Reporting.Sections;

/// <summary>The models that were tried for a queue, how wrong each was, and why one was chosen.</summary>
internal static class LeaderBoard
{
    public static void Write(ReportPage page, QueueView queue)
    {
        if (queue.Forecast?.Choice is not { } choice)
        {
            return;
        }

        page.Writer.Leaf("h3", QueueWords.LeaderBoardHeading);
        page.Paragraph($"{QueueWords.ModelIs(choice.Model)} {choice.Reason}", "lead");
        if (choice.LeaderBoard.IsEmpty)
        {
            page.Paragraph(QueueWords.NoLeaderBoard);
            return;
        }

        using var table = new Table(
            page.Writer,
            page.Format.Count(choice.LeaderBoard.Length) + " " + QueueWords.ModelsTried,
            QueueWords.Model,
            Column.Number(QueueWords.Rank),
            Column.Number(QueueWords.Wape),
            Column.Number(QueueWords.Bias),
            Column.Number(QueueWords.Mase),
            Column.Number(QueueWords.Pinball),
            Column.Number(QueueWords.Coverage80),
            Column.Number(QueueWords.Coverage95),
            Column.Number(QueueWords.Scored),
            QueueWords.Remark);
        for (var i = 0; i < choice.LeaderBoard.Length; i++)
        {
            var line = choice.LeaderBoard[i];
            var isChosen = line.Model == choice.Model;
            table.RowAs(isChosen ? "chosen" : "", Cells(page.Format, line, i + 1, isChosen));
        }
    }

    private static string[] Cells(ReportFormat format, ModelScore line, int rank, bool isChosen) => line.Scores is { } scores
        ?
        [
            line.Model,
            format.Count(rank),
            format.Percent(scores.Wape, 1),
            format.SignedPercent(scores.Bias, 1),
            format.Number(scores.Mase, 2),
            format.Percent(scores.Pinball, 1),
            format.Percent(scores.Coverage80),
            format.Percent(scores.Coverage95),
            format.Count(scores.Count),
            isChosen ? QueueWords.Chosen : "",
        ]
        : [line.Model, .. Enumerable.Repeat(ReportFormat.None, 8), line.Failure?.Reason ?? ""];
}
