// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ivs/NewResources.h"

#include "ivs/Limits.h"

using namespace Qt::StringLiterals;

namespace ivs {

namespace {

/// Puts members together that are worth sending.
class Parameters {
public:
    void add(const QString &name, const QString &text)
    {
        if (!text.isEmpty())
            m_object.insert(name, text);
    }
    void add(const QString &name, const QJsonObject &object)
    {
        if (!object.isEmpty())
            m_object.insert(name, object);
    }
    void add(const QString &name, bool flag)
    {
        if (flag)
            m_object.insert(name, true);
    }

    const QJsonObject &object() const { return m_object; }

private:
    QJsonObject m_object;
};

} // namespace

QMap<QString, QString> withoutReservedTags(QMap<QString, QString> tags)
{
    tags.removeIf([](const auto &tag) {
        return limits::problemOfTag(tag.key(), tag.value()) == limits::TagProblem::KeyReserved;
    });
    return tags;
}

NewStage copyOf(const Stage &stage, const QString &name)
{
    return {name, withoutReservedTags(stage.tags), stage.recording};
}

QJsonObject parametersOf(const NewIngestConfiguration &settings)
{
    Parameters parameters;
    parameters.add(u"ingestProtocol"_s, settings.ingestProtocol.text());
    parameters.add(u"insecureIngest"_s, settings.ingestProtocol == IngestProtocol::Rtmp);
    parameters.add(u"name"_s, settings.name);
    parameters.add(u"stageArn"_s, settings.stageArn);
    parameters.add(u"userId"_s, settings.userId);
    parameters.add(u"attributes"_s, objectOf(settings.attributes));
    parameters.add(u"tags"_s, objectOf(settings.tags));
    parameters.add(u"redundantIngest"_s, settings.redundantIngest);
    return parameters.object();
}

QJsonObject parametersOf(const NewStage &settings)
{
    Parameters parameters;
    parameters.add(u"name"_s, settings.name);
    parameters.add(u"tags"_s, objectOf(settings.tags));
    parameters.add(u"autoParticipantRecordingConfiguration"_s, settings.recording);
    return parameters.object();
}

QJsonObject objectOf(const QMap<QString, QString> &map)
{
    QJsonObject object;
    for (auto entry = map.cbegin(); entry != map.cend(); ++entry)
        object.insert(entry.key(), entry.value());
    return object;
}

} // namespace ivs
