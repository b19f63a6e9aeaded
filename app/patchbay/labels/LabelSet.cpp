// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/labels/LabelSet.h"

#include "ivs/Arn.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace patchbay {

namespace {

using Kind = files::ListFault::Kind;

constexpr int fileVersion = 1;
const QString encodersName = u"encoders"_s;
const QString stagesName = u"stages"_s;
const QString arnName = u"arn"_s;
const QString labelName = u"label"_s;
const QString groupName = u"group"_s;
const QString contactName = u"contact"_s;
const QString markName = u"mark"_s;

/// The ARN of an entry, which is the first of its kind.
template <typename Value>
QString arnOf(files::ListEntry &entry, ivs::Arn::Type type, const QHash<QString, Value> &before)
{
    const QString arn = entry.neededText(arnName, ivs::Arn::longest);
    const auto parsed = ivs::Arn::parse(arn);
    if (!parsed || parsed->type != type)
        entry.refuse(Kind::NotUnderstood, arnName);
    if (before.contains(arn))
        entry.refuse(Kind::Repeated, arnName);
    return arn;
}

template <typename Value>
QStringList sortedArns(const QHash<QString, Value> &entries)
{
    QStringList arns = entries.keys();
    std::ranges::sort(arns);
    return arns;
}

bool isNothing(const EncoderLabel &label)
{
    return label.isEmpty();
}

bool isNothing(StageMark mark)
{
    return mark == StageMark::None;
}

template <typename Value>
void put(QHash<QString, Value> &entries, const QString &arn, const Value &value)
{
    if (isNothing(value))
        entries.remove(arn);
    else
        entries.insert(arn, value);
}

template <typename Value>
std::vector<std::pair<QString, Value>> changed(const QHash<QString, Value> &from, const QHash<QString, Value> &to)
{
    std::vector<std::pair<QString, Value>> changes;
    for (auto each = from.begin(); each != from.end(); ++each) {
        if (!to.contains(each.key()))
            changes.emplace_back(each.key(), Value{});
    }
    for (auto each = to.begin(); each != to.end(); ++each) {
        if (from.value(each.key(), Value{}) != *each)
            changes.emplace_back(each.key(), *each);
    }
    std::ranges::sort(changes, {}, &std::pair<QString, Value>::first);
    return changes;
}

template <typename Value>
QStringList contested(const std::vector<std::pair<QString, Value>> &mine, const QHash<QString, Value> &base,
                      const QHash<QString, Value> &theirs)
{
    QStringList arns;
    for (const auto &[arn, value] : mine) {
        const Value there = theirs.value(arn, Value{});
        if (there != base.value(arn, Value{}) && there != value)
            arns.append(arn);
    }
    return arns;
}

} // namespace

QString keptText(StageMark mark)
{
    switch (mark) {
    case StageMark::None:
        return {};
    case StageMark::OnAir:
        return u"onAir"_s;
    case StageMark::Backup:
        return u"backup"_s;
    case StageMark::Rehearsal:
        return u"rehearsal"_s;
    }
    Q_UNREACHABLE();
}

std::optional<StageMark> markOfKeptText(QStringView text)
{
    for (const StageMark mark : {StageMark::None, StageMark::OnAir, StageMark::Backup, StageMark::Rehearsal}) {
        if (keptText(mark) == text)
            return mark;
    }
    return std::nullopt;
}

bool EncoderLabel::isKeepable() const
{
    return label.size() <= longestLabel && group.size() <= longestGroup && contact.size() <= longestContact;
}

tl::expected<LabelSet, files::ListFault> LabelSet::fromJson(const QByteArray &json)
{
    const auto file = files::ListFile::fromJson(json, fileVersion);
    if (!file)
        return tl::unexpected(file.error());
    files::ListEntry head = file->head({encodersName, stagesName});
    head.end();
    auto encoders = file->entries(encodersName, most);
    auto stages = file->entries(stagesName, most);
    if (const auto fault = head.fault())
        return tl::unexpected(*fault);
    if (!encoders || !stages)
        return tl::unexpected(encoders ? stages.error() : encoders.error());
    LabelSet set;
    for (files::ListEntry &entry : *encoders) {
        const QString arn = arnOf(entry, ivs::Arn::Type::IngestConfiguration, set.m_encoders);
        const EncoderLabel label{entry.text(labelName, EncoderLabel::longestLabel),
                                 entry.text(groupName, EncoderLabel::longestGroup),
                                 entry.text(contactName, EncoderLabel::longestContact)};
        entry.end();
        if (label.isEmpty())
            entry.refuse(Kind::Missing, labelName);
        if (entry.fault())
            return tl::unexpected(*entry.fault());
        set.m_encoders.insert(arn, label);
    }
    for (files::ListEntry &entry : *stages) {
        const QString arn = arnOf(entry, ivs::Arn::Type::Stage, set.m_stages);
        const auto mark = markOfKeptText(entry.neededText(markName, ivs::Arn::longest));
        entry.end();
        if (!mark)
            entry.refuse(Kind::NotUnderstood, markName);
        if (entry.fault())
            return tl::unexpected(*entry.fault());
        set.m_stages.insert(arn, *mark);
    }
    return set;
}

QByteArray LabelSet::json() const
{
    QJsonArray encoders;
    for (const QString &arn : sortedArns(m_encoders)) {
        const EncoderLabel label = of(arn);
        QJsonObject entry{{arnName, arn}};
        for (const auto &[name, value] : {std::pair(labelName, label.label), std::pair(groupName, label.group),
                                          std::pair(contactName, label.contact)}) {
            if (!value.isEmpty())
                entry[name] = value;
        }
        encoders.append(entry);
    }
    QJsonArray stages;
    for (const QString &arn : sortedArns(m_stages))
        stages.append(QJsonObject{{arnName, arn}, {markName, keptText(markOf(arn))}});
    return files::listFile(fileVersion, {}, {{encodersName, encoders}, {stagesName, stages}});
}

bool LabelSet::haveGroups() const
{
    return std::ranges::any_of(m_encoders, [](const EncoderLabel &each) { return !each.group.isEmpty(); });
}

void LabelSet::apply(const LabelChanges &changes)
{
    for (const auto &[arn, label] : changes.encoders)
        put(m_encoders, arn, label);
    for (const auto &[arn, mark] : changes.stages)
        put(m_stages, arn, mark);
}

LabelChanges LabelSet::changesTo(const LabelSet &other) const
{
    return {changed(m_encoders, other.m_encoders), changed(m_stages, other.m_stages)};
}

MergedLabels merged(const LabelSet &base, const LabelSet &mine, const LabelSet &theirs)
{
    const LabelChanges changes = base.changesTo(mine);
    MergedLabels merged{theirs,
                        contested(changes.encoders, base.encoders(), theirs.encoders())
                            + contested(changes.stages, base.stages(), theirs.stages())};
    merged.labels.apply(changes);
    return merged;
}

} // namespace patchbay
