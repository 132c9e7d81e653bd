using CsOps.Forecast.Exchange.Records;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Exchange.Tests.Records;

/// <summary>Which question of a survey became which measure, and on what scale.</summary>
public sealed class QuestionnaireTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("How satisfied are you? (1-10)", "1,2,3,4,5,6,7,8,9,10", "1-10", "csat (1-10, as the question says)")]
    [InlineData("How satisfied are you (from 0 to 10)?", "1,2,3", "0-10", "csat (0-10, as the question says)")]
    [InlineData("How satisfied? 1 = not at all, 7 = very", "1,7", "1-7", "csat (1-7, as the question says)")]
    [InlineData("How satisfied are you?", "1,2,3,4,5,6,7,8,9,10", "1-10", "csat (1-10, as the answers show)")]
    [InlineData("How satisfied are you?", "80,95,100,12", "0-100", "csat (0-100, as the answers show)")]
    [InlineData("How satisfied are you?", "1,2,3,4,5,4,4,4,4,4,55", "1-5", "csat (1-5)")]
    [InlineData("How satisfied are you?", "4,5,3,99,99", "1-5", "csat (1-5)")]
    [InlineData("How satisfied are you with our 1-3 day delivery?", "4,5", "1-5", "csat (1-5)")]
    [InlineData("How easy was it? (1-5)", "1,5", "1-5", "ces (1-5, as the question says)")]
    [InlineData("How easy was it?", "Easy,Very difficult,Neutral", "1-5", "ces (1-5)")]
    [InlineData("How easy was it?", "7,1", "1-7", "ces (1-7)")]
    [InlineData("Would you recommend us (1-10)?", "7,1", "0-10", "nps (0-10)")]
    public void Answers_are_on_the_scale_of_their_question(string question, string answers, string scale, string told)
    {
        var result = Import([question], answers.Split(','));

        Assert.Contains(result.Files[0].Remarks, remark => remark.StartsWith($"Questions: {told} from '{question}'", StringComparison.Ordinal));
        Assert.Equal([scale], RecordImport.Rows(_folder, "feedback.csv").Select(row => row.Split(',')[5]).Distinct());
    }

    [Fact]
    public void Recommendation_on_another_scale_than_that_of_promoters_is_left_out_and_told()
    {
        var result = Import(["How satisfied?", "Would you recommend us (1-5)?"], "5,5", "4,4");

        Assert.Equal(["csat", "csat"], RecordImport.Rows(_folder, "feedback.csv").Select(row => row.Split(',')[2]));
        Assert.Contains(result.Files[0].Remarks, remark => remark.StartsWith("2 answers are not on the scale of their question (recommendation on 1-5, not 0-10)", StringComparison.Ordinal));
    }

    [Fact]
    public void Words_of_satisfaction_are_no_answer_on_another_scale_than_theirs()
    {
        var result = Import(["How satisfied?", "Would you recommend us?"], "5,Neutral", "4,9");

        Assert.Equal(["1 csat 5", "2 csat 4", "2 nps 9"], RecordImport.Rows(_folder, "feedback.csv").Select(row => row.Split(',')).Select(row => $"{row[1]} {row[2]} {row[4]}"));
        Assert.Contains(result.Files[0].Remarks, remark => remark.StartsWith("1 answers cannot be read (the first in line 2, column 'Would you recommend us?': found words of satisfaction, expected a number on 0-10)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Hvor nemt var det at få hjælp?")]
    [InlineData("Hur enkelt var det att få hjälp?")]
    [InlineData("Hur lätt var det?")]
    [InlineData("Kuinka helppoa asiointi oli?")]
    [InlineData("Насколько легко было решить вопрос?")]
    [InlineData("문제를 쉽게 해결하셨나요?")]
    public void Questions_about_ease_are_known_in_six_languages(string question)
    {
        Import([question], "6");

        Assert.Equal("ces", Assert.Single(RecordImport.Rows(_folder, "feedback.csv")).Split(',')[2]);
    }

    [Fact]
    public void Two_questions_of_one_measure_in_two_languages_are_told()
    {
        var result = Import(["How satisfied?", "Hvor tilfreds?"], "5,1", ",4");

        Assert.Equal(["5", "4"], RecordImport.Rows(_folder, "feedback.csv").Select(row => row.Split(',')[4]));
        Assert.Contains(result.Files[0].Remarks, remark => remark.StartsWith("Questions: csat (1-5) from 'How satisfied?' or 'Hvor tilfreds?'.", StringComparison.Ordinal));
        Assert.Contains(result.Files[0].Remarks, remark => remark.StartsWith("The columns 'How satisfied?' and 'Hvor tilfreds?' both look like score; of each row the first that is not blank was read.", StringComparison.Ordinal));
    }

    [Fact]
    public void Columns_with_scores_that_are_not_read_are_told_and_others_not()
    {
        var result = Import(["How satisfied?", "Was it solved?", "Your town", "Comment"], "5,1,Odense,9", "4,0,8000,");

        Assert.Equal(["Was it solved?"], result.Files[0].Remarks.Where(remark => remark.StartsWith("Not read", StringComparison.Ordinal)).Select(remark => remark.Split('\'')[1]));
    }

    private RecordImportResult Import(string[] questions, params string[] answers)
    {
        var rows = answers.Select((cells, i) => $"{i + 1},2026-11-01 09:06:24,2026-11-01 09:07:59,n,{cells}\n");
        return RecordImport.Text(_folder, "typeform-responses", $"#,Start Date (UTC),Submit Date (UTC),Network ID,{string.Join(',', questions.Select(question => $"\"{question}\""))}\n{string.Concat(rows)}");
    }
}
