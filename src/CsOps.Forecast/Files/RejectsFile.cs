namespace CsOps.Forecast.Files;

/// <summary>The file that tells which rows were rejected and why: <c>file,line,column,reason,message</c>.</summary>
public static class RejectsFile
{
    /// <summary>Writes the issues in the order given; an empty list makes a file with only the header.</summary>
    public static void Write(string path, IEnumerable<RowIssue> issues)
    {
        ArgumentNullException.ThrowIfNull(issues);
        AtomicFile.Write(path, stream =>
        {
            using var writer = new DelimitedWriter(stream);
            writer.Row("file", "line", "column", "reason", "message");
            foreach (var issue in issues)
            {
                writer.Text(issue.File).Number(issue.Line).Text(issue.Column).Text(issue.Reason).Text(issue.Message);
                writer.EndRow();
            }
        });
    }
}
