// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ivs/Json.h"

#include <QRegularExpression>

#include <simdjson.h>

#include <string_view>

using namespace Qt::StringLiterals;
using namespace std::string_view_literals;

namespace ivs::json {

namespace {

namespace dom = simdjson::dom;

constexpr auto replacement = "\uFFFD"sv;

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// Reads the members of one object and remembers the first problem, so that a reader below is a plain list of members.
/// Outlived by the parser whose answer it reads.
class Reader {
public:
    /// `isMended`: what was not Unicode in the answer is U+FFFD now, and no text that has one is good.
    Reader(dom::object object, bool isMended)
        : m_object(object)
        , m_isMended(isMended)
    {
    }
    /// Of an object inside another one, which outlives it; `index` when it is an item of an array.
    Reader(dom::object object, const Reader &outer, std::string_view member, qsizetype index = noIndex)
        : m_object(object)
        , m_isMended(outer.m_isMended)
        , m_outer(&outer)
        , m_member(member)
        , m_index(index)
    {
    }

    QString required(std::string_view member) { return toQString(text(member, true)); }
    QString optional(std::string_view member) { return toQString(text(member, false)); }

    template <typename Known>
    Open<Known> requiredOpen(std::string_view member)
    {
        const std::string_view value = text(member, true);
        return Open<Known>::parse(QByteArrayView(value.data(), qsizetype(value.size())));
    }

    bool flag(std::string_view member)
    {
        bool value = false;
        read(member, value, false, u"is not a boolean"_s);
        return value;
    }

    QMap<QString, QString> map(std::string_view member)
    {
        QMap<QString, QString> map;
        dom::object object;
        if (!read(member, object, false, u"is not an object"_s))
            return map;
        for (const auto &[key, value] : object) {
            std::string_view text;
            const bool isText = value.get(text) == simdjson::SUCCESS;
            map.insert(toQString(key), isText ? toQString(text) : QString());
        }
        return map;
    }

    /// An object, read by `readMembers`, of which nothing is there when it is missing.
    template <typename T>
    T object(std::string_view member, bool isRequired, T (*readMembers)(Reader &))
    {
        dom::object object;
        if (!read(member, object, isRequired, u"is not an object"_s))
            return {};
        Reader reader(object, *this, member);
        T value = readMembers(reader);
        adopt(reader);
        return value;
    }

    /// The items of an array, each read by `readItem`; ends at the first item with a problem.
    template <typename T>
    std::vector<T> list(std::string_view member, bool isRequired, T (*readItem)(Reader &))
    {
        std::vector<T> list;
        dom::array items;
        if (!read(member, items, isRequired, u"is not an array"_s))
            return list;
        list.reserve(items.size());
        for (const dom::element item : items) {
            const auto index = qsizetype(list.size());
            dom::object object;
            if (item.get(object) != simdjson::SUCCESS) {
                note(member, index, u"is not an object"_s);
                break;
            }
            Reader reader(object, *this, member, index);
            list.push_back(readItem(reader));
            adopt(reader);
            if (m_problem)
                break;
        }
        return list;
    }

    /// The items of a list operation's answer, each read by `readItem`; one with a problem is put down as unreadable.
    template <typename T>
    void page(std::string_view member, Page<T> &page, T (*readItem)(Reader &))
    {
        dom::array items;
        if (!read(member, items, true, u"is not an array"_s))
            return;
        page.items.reserve(items.size());
        qsizetype index = -1;
        for (const dom::element item : items) {
            dom::object object;
            if (item.get(object) != simdjson::SUCCESS) {
                page.unreadable.push_back({{}, problem(member, ++index, u"is not an object"_s)});
                continue;
            }
            Reader reader(object, *this, member, ++index);
            T value = readItem(reader);
            if (reader.m_problem)
                page.unreadable.push_back({idOf(value), reader.m_problem->text});
            else
                page.items.push_back(std::move(value));
        }
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
    static constexpr qsizetype noIndex = -1;

    /// Whether `value` was there. A null is as good as nothing.
    template <typename T>
    bool read(std::string_view name, T &value, bool isRequired, const QString &whatElse)
    {
        dom::element element;
        if (m_object[name].get(element) != simdjson::SUCCESS || element.is_null()) {
            if (isRequired)
                note(name, u"is missing"_s);
            return false;
        }
        if (element.get(value) == simdjson::SUCCESS)
            return true;
        note(name, whatElse);
        return false;
    }

    std::string_view text(std::string_view member, bool isRequired)
    {
        std::string_view text;
        read(member, text, isRequired, u"is not a string"_s);
        if (m_isMended && text.find(replacement) != std::string_view::npos) {
            note(member, u"is not Unicode"_s);
            return {};
        }
        return text;
    }

    void note(std::string_view member, const QString &what) { note(member, noIndex, what); }

    void note(std::string_view member, qsizetype index, const QString &what)
    {
        if (!m_problem)
            m_problem = Problem{problem(member, index, what)};
    }

    QString problem(std::string_view member, qsizetype index, const QString &what) const
    {
        return u"The answer's member “%1%2” %3"_s.arg(path(), named(member, index), what);
    }

    static QString named(std::string_view member, qsizetype index)
    {
        return toQString(member) + (index == noIndex ? QString() : u"[%1]"_s.arg(index));
    }

    /// Only put together when there is something to note: for every item of a list it would be a cost.
    QString path() const { return m_outer ? u"%1%2."_s.arg(m_outer->path(), named(m_member, m_index)) : QString(); }

    dom::object m_object;
    bool m_isMended;
    const Reader *m_outer = nullptr;
    std::string_view m_member;
    qsizetype m_index = noIndex;
    std::optional<Problem> m_problem;
};

/// The same with U+FFFD for what is not Unicode: bytes that are not UTF-8, and escaped halves of a pair.
QByteArray mended(const QByteArray &body)
{
    static const QRegularExpression halves(
        uR"(\\u[dD][89abAB]..(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB]..)\\u[dD][c-fC-F]..)"_s);
    return QString::fromUtf8(body).replace(halves, QString(QChar::ReplacementCharacter)).toUtf8();
}

/// The whole of an answer, read by `readMembers`.
template <typename ReadMembers>
auto readAnswer(const QByteArray &body, bool isMended, ReadMembers readMembers)
    -> Parsed<decltype(readMembers(std::declval<Reader &>()))>
{
    // One for each answer: it keeps the texts that it read, secrets among them.
    dom::parser parser;
    dom::element answer;
    if (const auto error = parser.parse(body.constData(), std::size_t(body.size())).get(answer))
        return tl::unexpected(
            Problem{u"The answer is not JSON: %1"_s.arg(QLatin1StringView(simdjson::error_message(error)))});
    dom::object object;
    if (answer.get(object) != simdjson::SUCCESS)
        return tl::unexpected(Problem{u"The answer is not a JSON object"_s});
    Reader reader(object, isMended);
    auto value = readMembers(reader);
    return reader.finish(std::move(value));
}

/// A text that is not Unicode would cost the whole list: mended, it costs its item.
template <typename T>
Parsed<Page<T>> readPage(const QByteArray &body, std::string_view member, T (*readItem)(Reader &))
{
    const auto readMembers = [member, readItem](Reader &reader) {
        Page<T> page;
        reader.page(member, page, readItem);
        page.nextToken = reader.optional("nextToken"sv);
        return page;
    };
    auto page = readAnswer(body, false, readMembers);
    if (page)
        return page;
    const QByteArray better = mended(body);
    return better == body ? page : readAnswer(better, true, readMembers);
}

IngestConfigurationSummary readSummary(Reader &reader)
{
    // Member names: shapes IngestConfigurationSummary and IngestConfiguration of the service model.
    IngestConfigurationSummary summary;
    summary.arn = reader.required("arn"sv);
    summary.name = reader.optional("name"sv);
    summary.ingestProtocol = reader.requiredOpen<IngestProtocol>("ingestProtocol"sv);
    summary.stageArn = reader.required("stageArn"sv);
    summary.participantId = reader.required("participantId"sv);
    summary.state = reader.requiredOpen<IngestState>("state"sv);
    summary.userId = reader.optional("userId"sv);
    summary.redundantIngest = reader.flag("redundantIngest"sv);
    return summary;
}

RedundantIngestCredential readCredential(Reader &reader)
{
    RedundantIngestCredential credential;
    credential.participantId = reader.optional("participantId"sv);
    credential.streamKey = aws::Secret(reader.optional("streamKey"sv));
    return credential;
}

StageSummary readStageSummary(Reader &reader)
{
    StageSummary stage;
    stage.arn = reader.required("arn"sv);
    stage.name = reader.optional("name"sv);
    stage.activeSessionId = reader.optional("activeSessionId"sv);
    stage.tags = reader.map("tags"sv);
    return stage;
}

ParticipantSummary readParticipantSummary(Reader &reader)
{
    // Member names: shape ParticipantSummary of the service model.
    ParticipantSummary participant;
    participant.participantId = reader.required("participantId"sv);
    participant.isConnected = reader.optional("state"sv) == u"CONNECTED"_s;
    participant.hasPublished = reader.flag("published"sv);
    participant.ingestConfigurationArn = reader.optional("ingestConfigurationArn"sv);
    return participant;
}

IngestConfiguration readDetails(Reader &reader)
{
    IngestConfiguration configuration;
    static_cast<IngestConfigurationSummary &>(configuration) = readSummary(reader);
    configuration.streamKey = aws::Secret(reader.required("streamKey"sv));
    configuration.redundantIngestCredentials = reader.list("redundantIngestCredentials"sv, false, readCredential);
    configuration.attributes = reader.map("attributes"sv);
    configuration.tags = reader.map("tags"sv);
    return configuration;
}

StageEndpoints readEndpoints(Reader &reader)
{
    StageEndpoints endpoints;
    endpoints.rtmp = reader.optional("rtmp"sv);
    endpoints.rtmps = reader.optional("rtmps"sv);
    endpoints.whip = reader.optional("whip"sv);
    endpoints.events = reader.optional("events"sv);
    return endpoints;
}

Stage readStageDetails(Reader &reader)
{
    Stage stage;
    static_cast<StageSummary &>(stage) = readStageSummary(reader);
    stage.endpoints = reader.object("endpoints"sv, false, readEndpoints);
    return stage;
}

} // namespace

Parsed<Page<IngestConfigurationSummary>> readIngestConfigurationPage(const QByteArray &body)
{
    return readPage(body, "ingestConfigurations"sv, readSummary);
}

Parsed<Page<StageSummary>> readStagePage(const QByteArray &body)
{
    return readPage(body, "stages"sv, readStageSummary);
}

Parsed<Page<ParticipantSummary>> readParticipantPage(const QByteArray &body)
{
    return readPage(body, "participants"sv, readParticipantSummary);
}

Parsed<IngestConfiguration> readIngestConfiguration(const QByteArray &body)
{
    return readAnswer(body, false,
                      [](Reader &reader) { return reader.object("ingestConfiguration"sv, true, readDetails); });
}

Parsed<Stage> readStage(const QByteArray &body)
{
    return readAnswer(body, false, [](Reader &reader) { return reader.object("stage"sv, true, readStageDetails); });
}

} // namespace ivs::json
