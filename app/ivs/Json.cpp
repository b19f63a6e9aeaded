// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ivs/Json.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace ivs::json {

namespace {

/// Reads the members of one object and remembers the first problem, so that a reader below is a plain list of members.
class Reader {
public:
    explicit Reader(QJsonObject object)
        : m_object(std::move(object))
    {
    }
    /// Of an object inside another one, which outlives it; `index` when it is an item of an array.
    Reader(QJsonObject object, const Reader &outer, QLatin1StringView member, qsizetype index = -1)
        : m_object(std::move(object))
        , m_outer(&outer)
        , m_member(member)
        , m_index(index)
    {
    }

    QString required(QLatin1StringView member) { return text(member, true); }
    QString optional(QLatin1StringView member) { return text(member, false); }

    bool flag(QLatin1StringView member)
    {
        const QJsonValue value = m_object.value(member);
        if (!isAbsent(value) && !value.isBool())
            note(member, u"is not a boolean"_s);
        return value.toBool();
    }

    QMap<QString, QString> map(QLatin1StringView member)
    {
        QMap<QString, QString> map;
        const QJsonObject object = nested(member, false);
        for (auto entry = object.begin(); entry != object.end(); ++entry)
            map.insert(entry.key(), entry.value().toString());
        return map;
    }

    QJsonObject nested(QLatin1StringView member, bool isRequired)
    {
        const QJsonValue value = m_object.value(member);
        if (isAbsent(value) && isRequired)
            note(member, u"is missing"_s);
        else if (!isAbsent(value) && !value.isObject())
            note(member, u"is not an object"_s);
        return value.toObject();
    }

    QJsonArray array(QLatin1StringView member, bool isRequired)
    {
        const QJsonValue value = m_object.value(member);
        if (isAbsent(value) && isRequired)
            note(member, u"is missing"_s);
        else if (!isAbsent(value) && !value.isArray())
            note(member, u"is not an array"_s);
        return value.toArray();
    }

    /// The items of an array, each read by `read`; ends at the first item with a problem.
    template <typename T>
    std::vector<T> list(QLatin1StringView member, bool isRequired, T (*read)(Reader &))
    {
        const QJsonArray items = array(member, isRequired);
        std::vector<T> list;
        list.reserve(std::size_t(items.size()));
        for (qsizetype i = 0; i < items.size() && !m_problem; ++i) {
            Reader reader(items.at(i).toObject(), *this, member, i);
            list.push_back(read(reader));
            m_problem = reader.m_problem;
        }
        return list;
    }

    template <typename T>
    Parsed<T> finish(T value) const
    {
        if (m_problem)
            return tl::unexpected(*m_problem);
        return value;
    }

    void adopt(const Reader &other)
    {
        if (!m_problem)
            m_problem = other.m_problem;
    }

private:
    static bool isAbsent(const QJsonValue &value) { return value.isUndefined() || value.isNull(); }

    QString text(QLatin1StringView member, bool isRequired)
    {
        const QJsonValue value = m_object.value(member);
        if (isAbsent(value) && isRequired)
            note(member, u"is missing"_s);
        else if (!isAbsent(value) && !value.isString())
            note(member, u"is not a string"_s);
        return value.toString();
    }

    void note(QLatin1StringView member, const QString &what)
    {
        if (!m_problem)
            m_problem = Problem{u"The answer's member “%1%2” %3"_s.arg(path(), member, what)};
    }

    /// Only put together when there is something to note: for every item of a list it would be a cost.
    QString path() const
    {
        if (!m_outer)
            return {};
        const QString item = m_index < 0 ? QString() : u"[%1]"_s.arg(m_index);
        return u"%1%2%3."_s.arg(m_outer->path(), m_member, item);
    }

    QJsonObject m_object;
    const Reader *m_outer = nullptr;
    QLatin1StringView m_member;
    qsizetype m_index = -1;
    std::optional<Problem> m_problem;
};

IngestConfigurationSummary readSummary(Reader &reader)
{
    // Member names: shapes IngestConfigurationSummary and IngestConfiguration of the service model.
    IngestConfigurationSummary summary;
    summary.arn = reader.required("arn"_L1);
    summary.name = reader.optional("name"_L1);
    summary.ingestProtocol = Open<IngestProtocol>::parse(reader.required("ingestProtocol"_L1));
    summary.stageArn = reader.required("stageArn"_L1);
    summary.participantId = reader.required("participantId"_L1);
    summary.state = Open<IngestState>::parse(reader.required("state"_L1));
    summary.userId = reader.optional("userId"_L1);
    summary.redundantIngest = reader.flag("redundantIngest"_L1);
    return summary;
}

RedundantIngestCredential readCredential(Reader &reader)
{
    RedundantIngestCredential credential;
    credential.participantId = reader.optional("participantId"_L1);
    credential.streamKey = aws::Secret(reader.optional("streamKey"_L1));
    return credential;
}

StageSummary readStageSummary(Reader &reader)
{
    StageSummary stage;
    stage.arn = reader.required("arn"_L1);
    stage.name = reader.optional("name"_L1);
    stage.activeSessionId = reader.optional("activeSessionId"_L1);
    stage.tags = reader.map("tags"_L1);
    return stage;
}

} // namespace

Parsed<QJsonObject> parseObject(const QByteArray &body)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError)
        return tl::unexpected(Problem{u"The answer is not JSON: %1"_s.arg(error.errorString())});
    if (!document.isObject())
        return tl::unexpected(Problem{u"The answer is not a JSON object"_s});
    return document.object();
}

Parsed<Page<IngestConfigurationSummary>> readIngestConfigurationPage(const QJsonObject &object)
{
    Reader reader(object);
    Page<IngestConfigurationSummary> page;
    page.items = reader.list("ingestConfigurations"_L1, true, readSummary);
    page.nextToken = reader.optional("nextToken"_L1);
    return reader.finish(std::move(page));
}

Parsed<Page<StageSummary>> readStagePage(const QJsonObject &object)
{
    Reader reader(object);
    Page<StageSummary> page;
    page.items = reader.list("stages"_L1, true, readStageSummary);
    page.nextToken = reader.optional("nextToken"_L1);
    return reader.finish(std::move(page));
}

Parsed<IngestConfiguration> readIngestConfiguration(const QJsonObject &object)
{
    Reader outer(object);
    Reader reader(outer.nested("ingestConfiguration"_L1, true), outer, "ingestConfiguration"_L1);
    IngestConfiguration configuration;
    static_cast<IngestConfigurationSummary &>(configuration) = readSummary(reader);
    configuration.streamKey = aws::Secret(reader.required("streamKey"_L1));
    configuration.redundantIngestCredentials = reader.list("redundantIngestCredentials"_L1, false, readCredential);
    configuration.attributes = reader.map("attributes"_L1);
    configuration.tags = reader.map("tags"_L1);
    outer.adopt(reader);
    return outer.finish(std::move(configuration));
}

Parsed<Stage> readStage(const QJsonObject &object)
{
    Reader outer(object);
    Reader reader(outer.nested("stage"_L1, true), outer, "stage"_L1);
    Stage stage;
    static_cast<StageSummary &>(stage) = readStageSummary(reader);
    Reader endpoints(reader.nested("endpoints"_L1, false), reader, "endpoints"_L1);
    stage.endpoints.rtmp = endpoints.optional("rtmp"_L1);
    stage.endpoints.rtmps = endpoints.optional("rtmps"_L1);
    stage.endpoints.whip = endpoints.optional("whip"_L1);
    stage.endpoints.events = endpoints.optional("events"_L1);
    reader.adopt(endpoints);
    outer.adopt(reader);
    return outer.finish(std::move(stage));
}

} // namespace ivs::json
