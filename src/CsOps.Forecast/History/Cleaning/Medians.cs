namespace CsOps.Forecast.History.Cleaning;

/// <summary>Medians of short lists.</summary>
internal static class Medians
{
    /// <summary>Up to so many values, putting them in order is quickest.</summary>
    private const int Few = 16;

    /// <summary>The median, NaN of none; the values are reordered. Cost: O(values) on average.</summary>
    /// <remarks>Selection: C. A. R. Hoare, "Algorithm 65: Find", Communications of the ACM 4 (1961).</remarks>
    public static double Of(Span<double> values)
    {
        if (values.IsEmpty)
        {
            return double.NaN;
        }

        var middle = values.Length / 2;
        Select(values, middle);
        return values.Length % 2 == 1 ? values[middle] : (Largest(values[..middle]) + values[middle]) / 2;
    }

    /// <summary>Brings the value to a place that order would bring there, and none larger before it.</summary>
    private static void Select(Span<double> values, int place)
    {
        var (low, high) = (0, values.Length - 1);
        while (high - low >= Few)
        {
            var (left, right) = Part(values, low, high);
            (low, high) = place <= right ? (low, right) : place >= left ? (left, high) : (place, place);
        }

        Sort(values[low..(high + 1)]);
    }

    /// <summary>Parts a range: what lies before the first number's place is not larger, what lies behind the second's is not smaller.</summary>
    private static (int Left, int Right) Part(Span<double> values, int low, int high)
    {
        var pivot = MiddleOf(values[low], values[(low + high) / 2], values[high]);
        while (low <= high)
        {
            while (values[low] < pivot)
            {
                low++;
            }

            while (values[high] > pivot)
            {
                high--;
            }

            if (low <= high)
            {
                (values[low], values[high]) = (values[high], values[low]);
                low++;
                high--;
            }
        }

        return (low, high);
    }

    private static double MiddleOf(double a, double b, double c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));

    private static void Sort(Span<double> values)
    {
        for (var i = 1; i < values.Length; i++)
        {
            var (value, place) = (values[i], i);
            while (place > 0 && values[place - 1] > value)
            {
                values[place] = values[--place];
            }

            values[place] = value;
        }
    }

    private static double Largest(ReadOnlySpan<double> values)
    {
        var largest = values[0];
        foreach (var value in values)
        {
            largest = Math.Max(largest, value);
        }

        return largest;
    }
}
