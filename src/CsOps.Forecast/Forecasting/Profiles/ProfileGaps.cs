namespace CsOps.Forecast.Forecasting.Profiles;

/// <summary>Fills the weekday-slots of a profile that were never observed.</summary>
/// <remarks>
/// First from the same slot of the other weekdays: their mean, each scaled by how the weekday's total compares with theirs over the slots
/// that both
/// have (by 1 where they share none, or where the other's total is not positive). Then, where no weekday has the slot, on the straight
/// line between the nearest slots of the same weekday. A profile without any number stays as it is.
/// </remarks>
internal static class ProfileGaps
{
    /// <summary>Fills <paramref name="profile"/> (slots of the first weekday, then of the second, …) in place.</summary>
    public static void Fill(Span<double> profile, int slotsPerDay, int daysPerWeek)
    {
        if (!HasGap(profile))
        {
            return;
        }

        var seen = profile.ToArray();
        for (var day = 0; day < daysPerWeek; day++)
        {
            FillFromOtherDays(seen, profile, day, slotsPerDay, daysPerWeek);
        }

        for (var day = 0; day < daysPerWeek; day++)
        {
            FillFromNeighbours(profile.Slice(day * slotsPerDay, slotsPerDay));
        }
    }

    private static void FillFromOtherDays(ReadOnlySpan<double> seen, Span<double> profile, int day, int slotsPerDay, int daysPerWeek)
    {
        var own = seen.Slice(day * slotsPerDay, slotsPerDay);
        if (!HasGap(own))
        {
            return;
        }

        var sums = new double[slotsPerDay];
        var counts = new int[slotsPerDay];
        for (var other = 0; other < daysPerWeek; other++)
        {
            var theirs = seen.Slice(other * slotsPerDay, slotsPerDay);
            var ratio = Ratio(own, theirs);
            for (var slot = 0; slot < slotsPerDay; slot++)
            {
                if (!double.IsNaN(theirs[slot]))
                {
                    sums[slot] += ratio * theirs[slot];
                    counts[slot]++;
                }
            }
        }

        for (var slot = 0; slot < slotsPerDay; slot++)
        {
            if (double.IsNaN(own[slot]) && counts[slot] > 0)
            {
                profile[(day * slotsPerDay) + slot] = sums[slot] / counts[slot];
            }
        }
    }

    private static bool HasGap(ReadOnlySpan<double> profile)
    {
        foreach (var value in profile)
        {
            if (double.IsNaN(value))
            {
                return true;
            }
        }

        return false;
    }

    private static double Ratio(ReadOnlySpan<double> own, ReadOnlySpan<double> theirs)
    {
        double mine = 0, other = 0;
        for (var slot = 0; slot < own.Length; slot++)
        {
            if (!double.IsNaN(own[slot]) && !double.IsNaN(theirs[slot]))
            {
                mine += own[slot];
                other += theirs[slot];
            }
        }

        return mine > 0 && other > 0 ? mine / other : 1;
    }

    private static void FillFromNeighbours(Span<double> day)
    {
        var before = -1;
        for (var slot = 0; slot < day.Length; slot++)
        {
            if (double.IsNaN(day[slot]))
            {
                continue;
            }

            for (var gap = before + 1; gap < slot; gap++)
            {
                day[gap] = before < 0 ? day[slot] : day[before] + ((day[slot] - day[before]) * (gap - before) / (slot - before));
            }

            before = slot;
        }

        if (before >= 0)
        {
            day[(before + 1)..].Fill(day[before]);
        }
    }
}
