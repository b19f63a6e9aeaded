// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/SourceContext.h"

#include "patchbay/patch/Patch.h"
#include "patchbay/plant/Locality.h"
#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/words/CallerWords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// More are told by their number.
constexpr std::size_t mostNamed = 3;

/// The names of the accounts that are production.
QStringList productionOf(const TheseSources &sources)
{
    QStringList names;
    for (const patchbay::Source *const source : sources) {
        const QString name = text::isolated(source->identity().accountName);
        if (source->standing().isProduction() && !names.contains(name))
            names += name;
    }
    return names;
}

} // namespace

ErrorContext contextOf(const patchbay::Source::Identity &identity, ErrorContext::Act act)
{
    ErrorContext context;
    context.act = act;
    context.world = identity.world;
    context.account = identity.accountName;
    context.isEnvironment = identity.isEnvironment;
    context.isProfile = identity.isProfile;
    context.region = identity.id.region;
    return context;
}

QString sourceName(const patchbay::Source::Identity &identity)
{
    return sourceName(identity.accountName, identity.id.region);
}

QString sourceName(const QString &account, const QString &region)
{
    return text::filled(QCoreApplication::translate("ui::Sources", "%1 · %2"), account, region);
}

QString whoIsThere(const patchbay::Source &source)
{
    const patchbay::Source::Identity &identity = source.identity();
    const QString number = patchbay::Locality::of(source).awsAccount;
    QStringList parts;
    parts += number.isEmpty() ? identity.accountName
                              : text::filled(QCoreApplication::translate("ui::Sources", "%1, %2", "account and number"),
                                             identity.accountName, awsAccountName(number));
    const patchbay::Standing &standing = source.standing();
    const QString as = standing.callerArn().isEmpty() ? standing.signedInAs() : callerName(standing.callerArn());
    if (!as.isEmpty())
        parts += text::isolated(as);
    parts += identity.id.region;
    return parts.join(QCoreApplication::translate("ui::Sources", " · "));
}

TheseSources sourcesOf(const patchbay::Patch &patch, const patchbay::Plant &plant)
{
    TheseSources sources;
    for (const patchbay::Rebind &rebind : patch.items) {
        const patchbay::Source *const source = plant.source(rebind.encoder.source);
        if (source && std::ranges::find(sources, source) == sources.end())
            sources.push_back(source);
    }
    return sources;
}

QString whoIsThere(const TheseSources &sources)
{
    if (sources.size() > mostNamed)
        return QCoreApplication::translate("ui::Sources", "%Ln accounts and regions", nullptr, int(sources.size()));
    QStringList names;
    for (const patchbay::Source *const source : sources)
        names += text::isolated(whoIsThere(*source));
    return names.join(QCoreApplication::translate("ui::Sources", ", "));
}

QString whoIsThereInLines(const TheseSources &sources)
{
    QStringList lines;
    for (const patchbay::Source *const source : sources)
        lines += whoIsThere(*source);
    return lines.join(u'\n');
}

QString productionSign()
{
    return QCoreApplication::translate("ui::Sources", "PRODUCTION");
}

QString productionSign(const TheseSources &sources)
{
    const auto isProduction = [](const patchbay::Source *source) { return source->standing().isProduction(); };
    if (std::ranges::none_of(sources, isProduction))
        return {};
    if (std::ranges::all_of(sources, isProduction))
        return productionSign();
    return text::filled(QCoreApplication::translate("ui::Sources", "%1: %2", "PRODUCTION and names"), productionSign(),
                        productionOf(sources).join(u", "_s));
}

QString productionHint(const TheseSources &sources)
{
    const QStringList names = productionOf(sources);
    return names.isEmpty()
        ? QString()
        : text::filled(QCoreApplication::translate("ui::Sources", "This changes production: %1"), names.join(u", "_s));
}

} // namespace ui
