// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/CommandLine.h"

#include "version/Version.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QHostAddress>
#include <QRegularExpression>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace emulator {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(emulator::CommandLine)
};

constexpr auto port = "port"_L1;
constexpr auto configurations = "configurations"_L1;
constexpr auto stages = "stages"_L1;
constexpr auto accounts = "accounts"_L1;
constexpr auto region = "region"_L1;
constexpr auto rateLimits = "rate-limits"_L1;
constexpr auto publishers = "publishers"_L1;
constexpr auto reconnect = "reconnect"_L1;
constexpr auto quirk = "quirk"_L1;
constexpr auto rtmp = "rtmp"_L1;
constexpr auto rtmps = "rtmps"_L1;
constexpr auto seed = "seed"_L1;
constexpr auto versionOption = "version"_L1;

void describe(QCommandLineParser &parser)
{
    const Settings defaults;
    parser.setApplicationDescription(Texts::tr(
        "An Amazon IVS Real-Time service on this computer, for demonstrations and tests.\n"
        "It prints one line of JSON when it listens: endpoint, region, accessKeyId, secretAccessKey, startUrl, "
        "and the lists accounts and regions.\n"
        "STS and IAM Identity Center are on the same port: its keys can assume roles, and people can sign in "
        "at startUrl."));
    parser.addHelpOption();
    parser.addOptions({
        {{u"v"_s, versionOption}, Texts::tr("Print the version and end.")},
        {port, Texts::tr("Listen on port <N> of 127.0.0.1; 0: any free one."), u"N"_s, u"0"_s},
        {configurations, Texts::tr("Start with <N> ingest configurations, each account in each region."), u"N"_s,
         QString::number(defaults.configurations)},
        {stages, Texts::tr("Start with <N> stages, each account in each region."), u"N"_s,
         QString::number(defaults.stages)},
        {accounts, Texts::tr("Serve <N> accounts, each in every region."), u"N"_s, QString::number(defaults.accounts)},
        {region, Texts::tr("Be in region <R>; given several times, in each of them."), u"R"_s,
         defaults.regions.constFirst()},
        {rateLimits, Texts::tr("Throttle at the published request rates: <on> or off."), u"on|off"_s, u"on"_s},
        {publishers, Texts::tr("Encoders go live and idle by themselves: <off> or simulated."), u"off|simulated"_s,
         u"off"_s},
        {reconnect,
         Texts::tr("Encoders that were cut off are back <SECONDS> after their configuration has a stage: never, or "
                   "a number."),
         u"SECONDS"_s, u"never"_s},
        {quirk,
         Texts::tr("What AWS leaves open about cutting encoders off is so; may be given several times. The first of "
                   "each is the default:\n%1")
             .arg(quirkNames()),
         u"NAME=VALUE"_s},
        {rtmp,
         Texts::tr("Let real encoders publish by RTMP to this port of 127.0.0.1, or of another address of this "
                   "computer; 0: any free one. It needs nginx with its RTMP module."),
         u"[ADDRESS:]PORT"_s},
        {rtmps, Texts::tr("The same by RTMPS, with a certificate that is made at the start."), u"[ADDRESS:]PORT"_s},
        {seed, Texts::tr("Equal seeds <N> give equal fleets."), u"N"_s, QString::number(defaults.seed)},
    });
}

/// Reads option after option; remembers the first one that is wrong.
class Reader {
public:
    explicit Reader(const QCommandLineParser &parser)
        : m_parser(parser)
    {
    }

    template <typename Number>
    Number number(const QString &option, qint64 max, qint64 min = 0)
    {
        bool isNumber = false;
        const qint64 value = m_parser.value(option).toLongLong(&isNumber);
        if (!isNumber || value < min || value > max)
            note(Texts::tr("--%1 takes a number from %2 to %3.").arg(option).arg(min).arg(max));
        return static_cast<Number>(value);
    }

    bool choice(const QString &option, const QString &yes, const QString &no)
    {
        const QString value = m_parser.value(option);
        if (value != yes && value != no)
            note(Texts::tr("--%1 is %2 or %3.").arg(option, yes, no));
        return value == yes;
    }

    QStringList regionNames()
    {
        static const QRegularExpression pattern(u"^[a-z0-9-]+$"_s);
        QStringList names = m_parser.values(region);
        for (const QString &name : std::as_const(names)) {
            if (!pattern.match(name).hasMatch())
                note(Texts::tr("--region takes a name like eu-west-1."));
        }
        names.removeDuplicates();
        return names;
    }

    Reconnecting reconnecting()
    {
        constexpr double longest = 3600;
        Reconnecting reconnecting;
        const QString value = m_parser.value(reconnect);
        if (value == "never"_L1)
            return reconnecting;
        bool isNumber = false;
        const double seconds = value.toDouble(&isNumber);
        if (!isNumber || seconds < 0 || seconds > longest)
            note(Texts::tr("--reconnect is “never” or a number of seconds from 0 to %1.").arg(longest));
        reconnecting.byThemselves = true;
        reconnecting.after = std::chrono::milliseconds(qRound64(seconds * 1000));
        return reconnecting;
    }

    Quirks quirks()
    {
        Quirks quirks;
        const QStringList given = m_parser.values(quirk);
        for (const QString &each : given) {
            if (const auto known = set(quirks, each.section(u'=', 0, 0), each.section(u'=', 1)); !known)
                note(Texts::tr("--quirk: %1").arg(known.error()));
        }
        return quirks;
    }

    /// "1935", "192.0.2.1:1935", "[::1]:1935"
    std::optional<ListenAddress> address(const QString &option)
    {
        if (!m_parser.isSet(option))
            return {};
        static const QRegularExpression pattern(QRegularExpression::anchoredPattern(
            u"(?:(?:\\[(?<six>[^\\]]+)\\]|(?<four>[0-9.]+)):)?(?<port>[0-9]{1,5})"_s));
        const auto match = pattern.match(m_parser.value(option));
        ListenAddress address;
        if (const QString host = match.captured(u"six"_s) + match.captured(u"four"_s); !host.isEmpty())
            address.host = host;
        const int number = match.captured(u"port"_s).toInt();
        if (!match.hasMatch() || number > 65535 || QHostAddress(address.host).isNull())
            note(Texts::tr("--%1 takes a port, or an IP address, a colon and a port.").arg(option));
        address.port = static_cast<quint16>(number);
        return address;
    }

    const QString &problem() const { return m_problem; }

private:
    void note(const QString &problem)
    {
        if (m_problem.isEmpty())
            m_problem = problem;
    }

    const QCommandLineParser &m_parser;
    QString m_problem;
};

aws::Credentials credentialsFromEnvironment()
{
    const QString key = qEnvironmentVariable("AWS_ACCESS_KEY_ID");
    const QString secret = qEnvironmentVariable("AWS_SECRET_ACCESS_KEY");
    if (key.isEmpty() || secret.isEmpty())
        return {};
    return {key, aws::Secret(secret), aws::Secret(qEnvironmentVariable("AWS_SESSION_TOKEN"))};
}

} // namespace

tl::expected<Settings, QString> settingsFrom(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    parser.process(arguments);
    if (parser.isSet(versionOption)) {
        std::fputs(qUtf8Printable(version::text("ivs-emulator")), stdout);
        std::exit(EXIT_SUCCESS);
    }
    if (!parser.positionalArguments().isEmpty())
        return tl::unexpected(Texts::tr("“%1” is not an option.").arg(parser.positionalArguments().constFirst()));

    constexpr qint64 mostResources = 1'000'000;
    constexpr qint64 mostAccounts = 1'000;
    Reader reader(parser);
    Settings settings;
    settings.port = reader.number<quint16>(port, 65535);
    settings.configurations = reader.number<int>(configurations, mostResources);
    settings.stages = reader.number<int>(stages, mostResources);
    settings.accounts = reader.number<int>(accounts, mostAccounts, 1);
    settings.regions = reader.regionNames();
    settings.rateLimits = reader.choice(rateLimits, u"on"_s, u"off"_s);
    settings.simulatedPublishers = reader.choice(publishers, u"simulated"_s, u"off"_s);
    settings.reconnecting = reader.reconnecting();
    settings.quirks = reader.quirks();
    settings.ingest = {reader.address(rtmp), reader.address(rtmps)};
    settings.seed = reader.number<quint32>(seed, std::numeric_limits<quint32>::max());
    settings.credentials = credentialsFromEnvironment();
    if (!reader.problem().isEmpty())
        return tl::unexpected(reader.problem());
    return settings;
}

} // namespace emulator
