// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/csv/TypedNames.h"

#include "patchbay/labels/Labels.h"
#include "patchbay/plant/Source.h"
#include "text/Folding.h"

using namespace Qt::StringLiterals;

namespace patchbay {

namespace {

QByteArray plainForm(const QString &name)
{
    return QByteArray::fromStdString(text::folded(text::unquoted(name)));
}

} // namespace

TypedNames::TypedNames(const Source &source, const Labels &labels)
{
    for (const Configuration &each : source.inventory().configurations()) {
        const QString &arn = each.summary.arn;
        const QString &name = each.summary.name;
        const QString label = labels.of(arn).label;
        m_encoders.add(arn, name);
        m_encoders.add(arn, label);
        if (!label.isEmpty() && !name.isEmpty())
            m_encoders.add(arn, label + u" · "_s + name);
    }
    for (const ivs::StageSummary &each : source.inventory().stages().all())
        m_stages.add(each.arn, each.name);
}

void TypedNames::Index::add(const QString &arn, const QString &name)
{
    m_arns.insert(arn);
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty())
        return;
    const auto addOnce = [&arn](auto &names, const auto &key) {
        if (!names.contains(key, arn))
            names.insert(key, arn);
    };
    addOnce(m_exact, trimmed);
    addOnce(m_alike, plainForm(trimmed));
}

TypedNames::Result<QString> TypedNames::Index::find(const QString &text) const
{
    const QString trimmed = text.trimmed();
    if (const auto arn = ivs::Arn::parse(trimmed))
        return findArn(trimmed, *arn);
    QStringList found = m_exact.values(trimmed);
    if (found.isEmpty())
        found = m_alike.values(plainForm(trimmed));
    if (found.isEmpty())
        return tl::unexpected(Fault::NotFound);
    if (found.size() > 1)
        return tl::unexpected(Fault::FitsTwo);
    return found.constFirst();
}

TypedNames::Result<QString> TypedNames::Index::findArn(const QString &text, const ivs::Arn &arn) const
{
    if (arn.type != m_type)
        return tl::unexpected(Fault::NotSuchAThing);
    if (m_arns.contains(text))
        return text;
    // All of a source are of one account and region.
    const auto own = m_arns.isEmpty() ? std::nullopt : ivs::Arn::parse(*m_arns.begin());
    const bool isElsewhere = own && (own->account != arn.account || own->region != arn.region);
    return tl::unexpected(isElsewhere ? Fault::OtherPlace : Fault::NotFound);
}

} // namespace patchbay
