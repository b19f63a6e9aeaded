// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/control/Control.h"

#include "emulator/control/FaultRequest.h"
#include "emulator/gate/LocalCaller.h"
#include "emulator/operations/Json.h"
#include "emulator/world/Publishing.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace emulator {
namespace {

Answer done()
{
    return jsonAnswer(200, {});
}

Answer error(int status, const QString &sentence)
{
    return jsonAnswer(status, {{u"error"_s, sentence}});
}

QJsonObject objectOf(const QMap<QByteArray, int> &counts)
{
    QJsonObject object;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        object.insert(QString::fromLatin1(count.key()), count.value());
    return object;
}

} // namespace

Control::Control(Backend &backend, const OperationTable &operations, std::function<void()> reset)
    : m_backend(backend)
    , m_operations(operations)
    , m_reset(std::move(reset))
{
}

Answer Control::answer(const Request &request)
{
    if (!isFromNoOtherSite(request))
        return error(403, u"This is not for web pages."_s);
    if (!isJson(request))
        return error(415, u"The content type is application/json."_s);
    const QByteArray name = request.target.mid(path.size());
    const QJsonObject wanted = withoutNulls(QJsonDocument::fromJson(request.body).object());
    const bool isPost = request.method == "POST";
    if (name == "state" && request.method == "GET")
        return jsonAnswer(200, state());
    if (name == "state" && isPost) {
        const Answer answer = setState(wanted);
        m_backend.world.noteChanges();
        return answer;
    }
    if (name == "faults" && isPost)
        return addFault(wanted);
    if (name == "list" && isPost)
        return setListLag(wanted);
    if (name == "reset" && isPost) {
        m_reset();
        return done();
    }
    return error(404, u"There are GET and POST state, POST faults, POST list and POST reset."_s);
}

Answer Control::setState(const QJsonObject &wanted)
{
    const QString state = wanted.value(u"state"_s).toString();
    IngestConfiguration *configuration = m_backend.world.configurations.find(wanted.value(u"arn"_s).toString());
    if (!configuration)
        return error(404, u"\"arn\" is not an ingest configuration."_s);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (state == "INACTIVE"_L1) {
        stopPublishing(m_backend.world, *configuration, now);
        return done();
    }
    if (state != "ACTIVE"_L1)
        return error(400, u"\"state\" is ACTIVE or INACTIVE."_s);
    switch (startPublishing(m_backend.world, *configuration, now)) {
    case Start::Publishing:
        return done();
    case Start::NoStage:
        return error(409, u"An encoder without a stage is refused."_s);
    case Start::StageFull:
        return error(409, u"The stage is full."_s);
    }
    Q_UNREACHABLE();
}

Answer Control::addFault(const QJsonObject &wanted)
{
    static const Shape shape = faultRequest();
    if (const auto refusal = refusalFor(wanted, shape))
        return error(400, refusal->message);
    const QByteArray operation = wanted.value(u"operation"_s).toString().toLatin1();
    if (!m_operations.find(operation))
        return error(404, u"\"operation\" is not one of this service."_s);
    const auto fault = faultOf(wanted);
    if (!fault)
        return error(400, fault.error());
    m_backend.faults.add(operation, *fault, wanted.value(u"count"_s).toInt(1));
    return done();
}

Answer Control::setListLag(const QJsonObject &wanted)
{
    constexpr int anHour = 3'600'000;
    static const Shape shape = Shape::structure({{u"lag"_s, Shape::integer(0, anHour), true}});
    if (const auto refusal = refusalFor(wanted, shape))
        return error(400, refusal->message);
    m_backend.world.setListLag(std::chrono::milliseconds(wanted.value(u"lag"_s).toInt()));
    return done();
}

QJsonObject Control::state()
{
    QJsonArray configurations;
    for (const auto &[serial, configuration] : m_backend.world.configurations.rows())
        configurations.append(json::ingestConfiguration(configuration));
    QJsonArray stages;
    for (auto &[serial, stage] : m_backend.world.stages.rows()) {
        QJsonObject object = json::stage(stage);
        object.insert(u"publishers"_s, QJsonArray::fromStringList(publishersOf(stage)));
        stages.append(object);
    }
    return {
        {u"configurations"_s, configurations},
        {u"stages"_s, stages},
        {u"requests"_s, objectOf(m_backend.counts.received)},
        {u"done"_s, objectOf(m_backend.counts.done)},
    };
}

} // namespace emulator
