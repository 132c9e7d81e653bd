using System.Collections.Immutable;

namespace CsOps.Forecast.Planning.Folder;

/// <summary>Names by which other settings refer to a thing: each may stand once.</summary>
internal static class UniqueNames
{
    /// <summary>The text property <paramref name="property"/> of every object of a list.</summary>
    public static ImmutableArray<string> Of(IEnumerable<Setting> list, string property)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var place in list)
        {
            var name = place.AsGroup().Required(property);
            if (names.Contains(name.AsText(), StringComparer.Ordinal))
            {
                throw name.Error($"\"{name.Text}\" stands more than once; names must be unique.");
            }

            names.Add(name.Text);
        }

        return names.ToImmutable();
    }
}
