using System.CommandLine;
using CsOps.Forecast.Console.Arguments;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Exchange.Exporting;
using CsOps.Forecast.Exchange.Messages;
using CsOps.Forecast.Planning.Folder;

namespace CsOps.Forecast.Console.Commands;

/// <summary><c>csops send</c>: a short message about a plan to a webhook that the user names.</summary>
internal static class SendCommand
{
    private const string Summary = "Send a short message about a plan to Slack, Teams or a webhook.";

    private const string Details = """
        The address of the webhook is a secret, and never an argument: --url-from names
        an environment variable (env:NAME) or a file (file:PATH) that holds it. It must
        be HTTPS, at a host that --allow-host names; redirects are not followed. After
        429, 5xx or a fault of the network it is tried again, and Retry-After is
        respected. --dry-run prints the message and sends nothing. The message names
        no agent.
        """;

    private const string Examples = """
        csops send my-centre --to slack --dry-run
        csops send my-centre --to slack --url-from env:CSOPS_SLACK_URL --allow-host hooks.slack.com
        csops send my-centre --to webhook --url-from file:zapier.secret --allow-host hooks.zapier.com
        """;

    public static Command Create(CommandHost host)
    {
        var folder = SharedOptions.CentreFolder();
        var to = new Option<MessageKind>("--to")
        {
            Description = "Who reads it: slack, teams or webhook (plain JSON for Zapier, UiPath and others).",
            HelpName = "KIND",
            Required = true,
            CustomParser = result => Enum.TryParse<MessageKind>(result.Tokens[0].Value, ignoreCase: true, out var value) && !char.IsAsciiDigit(result.Tokens[0].Value[0])
                ? value
                : SharedOptions.Refuse<MessageKind>(result, "slack, teams or webhook"),
        };
        var plan = SharedOptions.Plan();
        var language = ExportArguments.Language("Language of the message: en, da, sv, fi, ru, ko. Default: en.");
        var source = new Option<string?>("--url-from") { Description = "Where the address is kept: env:NAME or file:PATH.", HelpName = "SOURCE" };
        var hosts = new Option<string[]>("--allow-host") { Description = "A host that may be posted to; may be repeated.", HelpName = "HOST", DefaultValueFactory = _ => [] };
        var dryRun = new Option<bool>("--dry-run") { Description = "Print the message; send nothing." };
        var json = SharedOptions.Json();
        var command = new DescribedCommand("send", Summary, Examples) { Details = Details };
        command.Arguments.Add(folder);
        foreach (var option in (Option[])[to, plan, language, source, hosts, dryRun, json])
        {
            command.Options.Add(option);
        }

        command.Validators.Add(result =>
        {
            if (result.GetResult(dryRun) is null && (result.GetResult(source) is null || result.GetResult(hosts) is null or { Implicit: true }))
            {
                result.AddError("send needs --url-from and --allow-host; or --dry-run.");
            }
        });
        host.SetAction(command, json, (parsed, run) => Execute(
            run,
            ReadPlan(run, parsed.GetRequiredValue(folder), parsed.GetValue(plan)),
            (parsed.GetValue(to), parsed.GetValue(language)),
            parsed.GetValue(dryRun) ? null : (parsed.GetValue(source)!, parsed.GetValue(hosts)!)));
        return command;
    }

    private static ExportedPlan ReadPlan(CommandRun run, string path, string? id)
    {
        var folder = new CentreFolder(path);
        var plan = ExportedPlanReader.Read(folder, CentreRun.PlanFolder(folder, id), ExportNeeds.None, run.Cancellation);
        foreach (var (file, rows) in plan.Files)
        {
            run.Read(file, rows);
        }

        return plan;
    }

    private static int Execute(CommandRun run, ExportedPlan plan, (MessageKind Kind, ExportLanguage Language) message, (string Source, string[] Hosts)? target)
    {
        var text = PlanMessage.Of(message.Kind, plan, message.Language);
        var attempts = 0;
        if (target is { } known)
        {
            var address = WebhookAddress.Read(known.Source, known.Hosts);
            run.Progress.Report("Sending …");
            using var sender = new MessageSender();
            attempts = sender.SendAsync(address, text, run.Cancellation).GetAwaiter().GetResult();
            run.Screen.Line($"Sent: {plan.Centre.Name}, {run.Screen.Days(plan.Days.First, plan.Days.Last)}");
        }
        else if (!run.IsJson)
        {
            run.Progress.Clear();
            run.Terminal.Output.WriteLine(text);
        }

        run.Result = json =>
        {
            json.WriteStartObject();
            json.WriteBoolean("sent", attempts > 0);
            json.WriteNumber("attempts", attempts);
            json.WritePropertyName("message");
            json.WriteRawValue(text);
            json.WriteEndObject();
        };
        return ExitCode.Ok;
    }
}
