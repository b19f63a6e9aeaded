// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/control/Control.h"

#include "emulator/control/FaultRequest.h"
#include "emulator/control/PublishingControl.h"
#include "emulator/operations/Json.h"
#include "emulator/world/Publishing.h"
#include "http/LocalCaller.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

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

using Counts = QMap<QByteArray, int> RequestCounts::*;

QJsonObject sumOf(const std::vector<Tenant *> &tenants, Counts which)
{
    QMap<QByteArray, int> sum;
    for (Tenant *tenant : tenants) {
        const QMap<QByteArray, int> &counts = tenant->counts().*which;
        for (auto count = counts.cbegin(); count != counts.cend(); ++count)
            sum[count.key()] += count.value();
    }
    QJsonObject object;
    for (auto count = sum.cbegin(); count != sum.cend(); ++count)
        object.insert(QString::fromLatin1(count.key()), count.value());
    return object;
}

QJsonObject countsOf(const std::vector<Tenant *> &tenants)
{
    return {{u"requests"_s, sumOf(tenants, &RequestCounts::received)},
            {u"done"_s, sumOf(tenants, &RequestCounts::done)}};
}

QJsonObject stateOf(const std::vector<Tenant *> &tenants)
{
    QJsonArray configurations;
    QJsonArray stages;
    for (Tenant *tenant : tenants) {
        for (const auto &[serial, configuration] : tenant->world().configurations.rows())
            configurations.append(json::ingestConfiguration(configuration));
        for (auto &[serial, stage] : tenant->world().stages.rows()) {
            QJsonObject object = json::stage(stage);
            object.insert(u"publishers"_s, QJsonArray::fromStringList(publishersOf(stage)));
            stages.append(object);
        }
    }
    QJsonObject state = countsOf(tenants);
    state.insert(u"configurations"_s, configurations);
    state.insert(u"stages"_s, stages);
    return state;
}

/// A GET says in its query what a POST says in its body.
QJsonObject parametersOf(const Request &request, const QByteArray &query)
{
    QJsonObject parameters = withoutNulls(QJsonDocument::fromJson(request.body).object());
    const auto items = QUrlQuery(QString::fromLatin1(query)).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items)
        parameters.insert(name, value);
    return parameters;
}

/// Whether a request concerns every account and region, and with them what belongs to none.
bool isWhole(const QJsonObject &wanted)
{
    return !wanted.contains(u"account"_s) && !wanted.contains(u"region"_s);
}

void setFaults(Faults &faults, const QList<QByteArray> &operations, const Fault &fault, const QJsonObject &wanted)
{
    for (const QByteArray &name : operations) {
        if (wanted.value(u"fault"_s).toString() == endOfFaults)
            faults.end(name);
        else if (wanted.value(u"lasting"_s).toBool())
            faults.addLasting(name, fault);
        else
            faults.add(name, fault, wanted.value(u"count"_s).toInt(1));
    }
}

} // namespace

Control::Control(Tenants &tenants, const OperationTable &operations, SignInControl signIn)
    : m_tenants(tenants)
    , m_operations(operations)
    , m_signIn(signIn)
{
}

Answer Control::answer(const Request &request)
{
    if (!http::isFromNoOtherSite(request))
        return error(403, u"This is not for web pages."_s);
    if (!isJson(request))
        return error(415, u"The content type is application/json."_s);
    const QList<QByteArray> target = request.target.mid(path.size()).split('?');
    const QByteArray asked = request.method + ' ' + target.first();
    const QJsonObject wanted = parametersOf(request, target.value(1));
    static const Shape whose =
        Shape::structure({{u"account"_s, Shape::text(1, 20)}, {u"region"_s, Shape::text(1, 50)}});
    if (const auto refusal = refusalFor(wanted, whose))
        return error(400, refusal->message);
    const Concerned concerned =
        m_tenants.matching(wanted.value(u"account"_s).toString(), wanted.value(u"region"_s).toString());
    if (concerned.empty())
        return error(404, u"\"account\" or \"region\" is not served."_s);
    for (Tenant *tenant : concerned)
        tenant->settle();
    if (asked == "GET state")
        return jsonAnswer(200, stateOf(concerned));
    if (asked == "GET counts")
        return jsonAnswer(200, countsOf(concerned));
    if (asked == "POST faults")
        return setFault(concerned, wanted);
    if (asked == "POST list")
        return setListLag(concerned, wanted);
    if (asked == "POST reset")
        return reset(concerned, isWhole(wanted));
    if (const auto answer = publishingControl(asked, concerned, wanted))
        return *answer;
    if (const auto answer = m_signIn.answer(asked, wanted))
        return *answer;
    return error(
        404,
        u"There are GET and POST state, GET counts, GET publishing, POST publish-error, POST guest, POST guests, POST "
        u"sessions, POST "
        "quirks, POST encoders, POST faults, POST list, POST reset, GET and POST sign-in, POST roles and POST web-identity."_s);
}

Answer Control::setFault(const Concerned &tenants, const QJsonObject &wanted)
{
    static const Shape shape = faultRequest();
    if (const auto refusal = refusalFor(wanted, shape))
        return error(400, refusal->message);
    const QByteArray operation = wanted.value(u"operation"_s).toString().toLatin1();
    const bool isOfSignIn = SignIn::operations().contains(operation);
    if (wanted.contains(u"operation"_s) && !isOfSignIn && !m_operations.find(operation))
        return error(404, u"\"operation\" is not one of this service."_s);
    const auto fault = faultOf(wanted);
    if (!fault)
        return error(400, fault.error());
    if (isOfSignIn || (operation.isEmpty() && isWhole(wanted)))
        setFaults(m_signIn.faults(), operation.isEmpty() ? SignIn::operations() : QList{operation}, *fault, wanted);
    if (isOfSignIn)
        return done();
    for (Tenant *tenant : tenants)
        setFaults(tenant->faults(), operation.isEmpty() ? m_operations.names() : QList{operation}, *fault, wanted);
    return done();
}

Answer Control::setListLag(const Concerned &tenants, const QJsonObject &wanted)
{
    constexpr int anHour = 3'600'000;
    static const Shape shape = Shape::structure({{u"lag"_s, Shape::integer(0, anHour), true}});
    if (const auto refusal = refusalFor(wanted, shape))
        return error(400, refusal->message);
    for (Tenant *tenant : tenants)
        tenant->world().setListLag(std::chrono::milliseconds(wanted.value(u"lag"_s).toInt()));
    return done();
}

Answer Control::reset(const Concerned &tenants, bool ofAll)
{
    if (ofAll)
        m_signIn.reset();
    for (Tenant *tenant : tenants)
        tenant->reset();
    return done();
}

} // namespace emulator
