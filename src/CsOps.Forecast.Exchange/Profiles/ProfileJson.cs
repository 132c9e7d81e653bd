using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Exchange.Profiles;

/// <summary>Reads and writes profiles as JSON; comments are allowed, unknown properties are errors.</summary>
public static class ProfileJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutDefaults } },
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>Reads a profile from a file.</summary>
    /// <exception cref="ImportException">The file is absent, is no JSON, or is no sound profile.</exception>
    public static ImportProfile Load(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return File.Exists(path) ? Parse(File.ReadAllText(path), path) : throw new ImportException(path, "there is no such profile");
    }

    /// <summary>Reads a profile from text and checks it.</summary>
    /// <param name="json">The text.</param>
    /// <param name="file">The name that messages give.</param>
    /// <exception cref="ImportException">It is no JSON, or no sound profile.</exception>
    public static ImportProfile Parse(string json, string file)
    {
        try
        {
            var profile = JsonSerializer.Deserialize<ImportProfile>(json, Options) ?? throw new ImportException(file, "found null, expected a profile");
            return ProfileCheck.Checked(profile, file);
        }
        catch (JsonException broken)
        {
            throw new ImportException(file, $"not a profile: {broken.Message}", (broken.LineNumber ?? -1) + 1, inner: broken);
        }
    }

    /// <summary>Writes a profile as indented JSON with a final line break; what is as by default is left out.</summary>
    public static string Write(ImportProfile profile) => JsonSerializer.Serialize(profile, Options) + "\n";

    private static void LeaveOutDefaults(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => !property.IsRequired))
        {
            property.ShouldSerialize = (_, value) => value switch
            {
                null or false or 0 => false,
                IEnumerable list and not string => list.GetEnumerator().MoveNext(),
                FileLayout layout => layout != new FileLayout(),
                OutcomeRules rules => !rules.IsEmpty,
                _ => true,
            };
        }
    }
}
