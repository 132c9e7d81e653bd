using System.Text;
using CsOps.Forecast.Files;
using CsOps.Forecast.Scheduling.ShiftTypes;

namespace CsOps.Forecast.Planning.Instances;

/// <summary>Files of the shift-scheduling benchmark of Curtois and Qu: the instance, text in sections, and the roster, a line for each agent.</summary>
/// <remarks>T. Curtois and R. Qu, "Computational results on new staff scheduling benchmark instances", University of Nottingham (2014).</remarks>
public static class ShiftTypeInstance
{
    /// <summary>Reads an instance.</summary>
    /// <param name="path">The file: UTF-8 text; empty lines and lines that begin with # are not looked at.</param>
    /// <exception cref="ImportException">A section or a value is missing or not what it should be, or the parts contradict each other.</exception>
    public static ShiftTypeProblem Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        using var reader = new StreamReader(InputFile.Open(path), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        var problem = new ShiftTypeInstanceReader(path, reader).Problem();
        return problem.Issue() is { } issue ? throw new ImportException(path, issue) : problem;
    }

    /// <summary>Writes a roster: a line for each agent in the order of the instance, a field for each day, the shift's id or nothing for a day off.</summary>
    /// <param name="roster">The roster.</param>
    /// <param name="stream">Where to write it.</param>
    public static void Write(ShiftTypeRoster roster, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(roster);
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16, leaveOpen: true) { NewLine = "\n" };
        foreach (var line in roster.Lines)
        {
            writer.WriteLine(string.Join(',', line));
        }
    }
}
