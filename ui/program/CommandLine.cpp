// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/program/CommandLine.h"

#include "aws/Endpoint.h"
#include "text/Isolate.h"
#include "ui/accounts/AccountRules.h"
#include "version/Version.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

tl::unexpected<CommandLine::Ending> failure(const QString &text)
{
    return tl::unexpected(
        CommandLine::Ending{text + u'\n' + CommandLine::tr("Try “ivs-patchbay --help”.") + u'\n', true});
}

std::optional<QSize> parseSize(const QString &text)
{
    static const QRegularExpression form(u"^([1-9][0-9]{1,4})x([1-9][0-9]{1,4})$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return QSize(match.capturedView(1).toInt(), match.capturedView(2).toInt());
}

} // namespace

tl::expected<CommandLine, CommandLine::Ending> CommandLine::parse(const QStringList &arguments,
                                                                  const QStringList &views)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Router panel for the ingest configurations of Amazon IVS Real-Time: shows which encoder feeds which stage, "
           "and moves them safely."));
    const QCommandLineOption demo(u"demo"_s, tr("Work with 60 made-up encoders. Nothing leaves this computer."));
    const QCommandLineOption rtmp(
        u"rtmp"_s,
        tr("With --demo: real encoders on this computer can publish, too. It needs nginx with its RTMP module."));
    const QCommandLineOption account(u"account"_s, tr("Start with this account."), u"NAME"_s);
    const QCommandLineOption region(u"region"_s, tr("Start with this region."), u"REGION"_s);
    const QCommandLineOption endpoint(
        u"endpoint-url"_s, tr("Send to this URL instead of AWS: https, or http to this computer."), u"URL"_s);
    const QCommandLineOption configDir(
        u"config-dir"_s,
        tr("Keep everything this program writes in this folder, except secrets, which are "
           "in the keychain, and tokens of single sign-on, which the AWS CLI shares."),
        u"DIR"_s);
    const QCommandLineOption appearance(u"appearance"_s, tr("system, light or dark."), u"APPEARANCE"_s);
    const QCommandLineOption rateLimits(
        u"rate-limits"_s, tr("“off”: don't pace requests to an endpoint on this computer. For benchmarks."),
        u"on|off"_s);
    const QCommandLineOption wallboard(
        u"wallboard"_s,
        tr("Open the wallboard as well: a window for a second screen, which says whether all is as planned."));
    const QCommandLineOption list(
        u"list"_s, tr("Print every encoder, without a window, and end. Nothing is changed, and no key is printed."));
    const QCommandLineOption watch(
        u"watch"_s, tr("Print every encoder and then each change, one line of JSON each, until a signal ends it."));
    const QCommandLineOption format(u"format"_s, tr("With --list: json or csv."), u"FORMAT"_s);
    const QCommandLineOption screenshot(
        u"screenshot"_s,
        tr("Write a picture of the window once the first list has arrived or failed, as PNG, and end."), u"FILE"_s);
    const QCommandLineOption view(u"view"_s, text::filled(tr("What the picture shows: %1."), views.join(u", "_s)),
                                  u"NAME"_s);
    const QCommandLineOption size(u"size"_s, tr("Size of the window."), u"WxH"_s);
    const QCommandLineOption versionOption({u"v"_s, u"version"_s}, tr("Print the version and end."));
    const QCommandLineOption help({u"h"_s, u"help"_s}, tr("Print this help and end."));
    parser.addOptions({demo, rtmp, account, region, endpoint, configDir, appearance, rateLimits, wallboard, list, watch,
                       format, screenshot, view, size, versionOption, help});

    if (!parser.parse(arguments))
        return failure(parser.errorText());
    if (parser.isSet(help))
        return tl::unexpected(Ending{parser.helpText()});
    if (parser.isSet(versionOption))
        return tl::unexpected(Ending{version::text("ivs-patchbay")});
    if (!parser.positionalArguments().isEmpty())
        return failure(text::filled(tr("“%1” is not an option."), parser.positionalArguments().constFirst()));

    CommandLine line;
    line.demo = parser.isSet(demo);
    line.rtmp = parser.isSet(rtmp);
    line.account = parser.value(account);
    line.region = aws::regionNamed(parser.value(region));
    line.endpointUrl = parser.value(endpoint);
    line.configDir = parser.value(configDir);
    line.appearance = parser.value(appearance);
    line.wallboard = parser.isSet(wallboard);
    line.screenshot = parser.value(screenshot);
    line.view = parser.value(view);
    line.rateLimits = parser.value(rateLimits) != "off"_L1;
    line.asCsv = parser.value(format) == "csv"_L1;
    if (parser.isSet(list))
        line.prints = Prints::List;
    else if (parser.isSet(watch))
        line.prints = Prints::Changes;
    if (parser.isSet(list) && parser.isSet(watch))
        return failure(tr("--list and --watch don't go together."));
    if (parser.isSet(format) && !parser.isSet(list))
        return failure(tr("--format goes with --list."));
    if (parser.isSet(format) && !line.asCsv && parser.value(format) != "json"_L1)
        return failure(tr("--format is “json” or “csv”."));
    if (line.isForScripts() && (parser.isSet(screenshot) || parser.isSet(size) || line.rtmp))
        return failure(tr("--list and --watch show no window: --screenshot, --size and --rtmp don't go with them."));
    if (line.rtmp && !line.demo)
        return failure(tr("--rtmp goes with --demo."));
    if (parser.isSet(rateLimits) && parser.value(rateLimits) != "on"_L1 && line.rateLimits)
        return failure(tr("--rate-limits is “on” or “off”."));
    if (parser.isSet(appearance) && !QStringList{u"system"_s, u"light"_s, u"dark"_s}.contains(line.appearance))
        return failure(tr("--appearance is “system”, “light” or “dark”."));
    if (parser.isSet(view) && !views.contains(line.view))
        return failure(text::filled(tr("--view is one of: %1."), views.join(u", "_s)));
    if (parser.isSet(view) && line.screenshot.isEmpty())
        return failure(tr("--view goes with --screenshot."));
    if (const QString reason = rules::endpointReason(line.endpointUrl); !reason.isEmpty())
        return failure(text::filled(tr("--endpoint-url %1: %2"), line.endpointUrl, reason));
    if (!line.region.isEmpty() && !rules::regionReason(line.region).isEmpty())
        return failure(text::filled(tr("--region: %1"), rules::regionReason(line.region)));
    if (parser.isSet(size)) {
        const auto parsed = parseSize(parser.value(size));
        if (!parsed)
            return failure(tr("--size is a width and a height, as in 1280x720."));
        line.size = *parsed;
    }
    return line;
}

Appearance CommandLine::appearanceOr(Appearance preferred) const
{
    return appearanceFromWord(appearance).value_or(preferred);
}

} // namespace ui
