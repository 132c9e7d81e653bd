namespace CsOps.Forecast.Scheduling.Solving.Outside;

/// <summary>Writes a programme in the fixed columns of MPS, which every solver reads: names of eight characters, numbers of twelve.</summary>
internal static class MpsFile
{
    private const int Width = 12;

    /// <summary>Writes a programme. Row i is called <c>R</c> and seven digits, column j <c>C</c> and seven digits.</summary>
    public static void Write(LinearProgram program, TextWriter writer)
    {
        writer.NewLine = "\n";
        writer.WriteLine("NAME          ROSTER");
        writer.WriteLine("ROWS");
        writer.WriteLine(" N  COST");
        for (var row = 0; row < program.Rows.Count; row++)
        {
            writer.WriteLine($" {program.Rows[row].Sense}  {RowName(row)}");
        }

        WriteColumns(program, writer);
        writer.WriteLine("RHS");
        for (var row = 0; row < program.Rows.Count; row++)
        {
            if (program.Rows[row].Limit != 0)
            {
                Entry(writer, "RHS", RowName(row), program.Rows[row].Limit);
            }
        }

        writer.WriteLine("BOUNDS");
        for (var column = 0; column < program.Columns.Count; column++)
        {
            if (double.IsFinite(program.Columns[column].Upper))
            {
                writer.WriteLine($" UP BND       {ColumnName(column),-8}  {Number(program.Columns[column].Upper),Width}");
            }
        }

        writer.WriteLine("ENDATA");
    }

    /// <summary>The name of a column.</summary>
    public static string ColumnName(int column) => string.Create(CultureInfo.InvariantCulture, $"C{column:D7}");

    /// <summary>The place of a column, by name; -1 for another name.</summary>
    public static int ColumnOf(ReadOnlySpan<char> name) =>
        name is ['C', .. var digits] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var column) ? column : -1;

    private static void WriteColumns(LinearProgram program, TextWriter writer)
    {
        writer.WriteLine("COLUMNS");
        var isWhole = false;
        for (var column = 0; column < program.Columns.Count; column++)
        {
            var (cost, _, whole, entries) = program.Columns[column];
            if (whole != isWhole)
            {
                Mark(writer, whole);
                isWhole = whole;
            }

            Entry(writer, ColumnName(column), "COST", cost);
            foreach (var (row, by) in entries)
            {
                Entry(writer, ColumnName(column), RowName(row), by);
            }
        }

        if (isWhole)
        {
            Mark(writer, begins: false);
        }
    }

    private static void Mark(TextWriter writer, bool begins) => writer.WriteLine($"    MARKER    'MARKER'                 '{(begins ? "INTORG" : "INTEND")}'");

    private static void Entry(TextWriter writer, string name, string row, double value) => writer.WriteLine($"    {name,-8}  {row,-8}  {Number(value),Width}");

    private static string RowName(int row) => string.Create(CultureInfo.InvariantCulture, $"R{row:D7}");

    /// <summary>A number as exactly as twelve characters can say it.</summary>
    private static string Number(double value)
    {
        for (var digits = 12; ; digits--)
        {
            var text = value.ToString($"G{digits.ToString(CultureInfo.InvariantCulture)}", CultureInfo.InvariantCulture);
            if (text.Length <= Width)
            {
                return text;
            }
        }
    }
}
