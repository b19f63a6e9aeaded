// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Troubles.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tests {

namespace {

using test::EmulatorFault;

const QString get = u"GetIngestConfiguration"_s;
const QString update = u"UpdateIngestConfiguration"_s;
const QString getStage = u"GetStage"_s;
const QString list = u"ListIngestConfigurations"_s;

/// What becomes of the update although its caller gets the fault.
struct Effect {
    QString name;
    bool acts = false;
    std::optional<std::chrono::milliseconds> late = {};
};

std::vector<Effect> effects()
{
    return {{u"no effect"_s}, {u"effect"_s, true}, {u"late effect"_s, true, 9s}};
}

EmulatorFault with(EmulatorFault fault, const Effect &effect)
{
    fault.acts = effect.acts;
    fault.late = effect.late;
    return fault;
}

/// The service refuses: it has not acted, and says so by a code and a request ID.
void addRefusals(std::vector<Trouble> &troubles)
{
    const QStringList refusals{
        u"accessDenied"_s, u"conflict"_s,  u"expired"_s,  u"notFound"_s,   u"pendingVerification"_s, u"quota"_s,
        u"skew"_s,         u"signature"_s, u"throttle"_s, u"unknownKey"_s, u"validation"_s};
    for (const QString &operation : {get, update}) {
        for (const QString &refusal : refusals)
            troubles.push_back({operation + u", "_s + refusal, {{operation, {.name = refusal}}}});
    }
    for (const QString &form : {u"suffix"_s, u"body"_s, u"twice"_s, u"list"_s}) {
        for (const QString &refusal : {u"conflict"_s, u"validation"_s, u"throttle"_s})
            troubles.push_back(
                {u"Update, %1 as %2"_s.arg(refusal, form), {{update, {.name = refusal, .errorType = form}}}});
    }
    troubles.push_back({u"Update, live"_s, {{update, {.name = u"live"_s}}}});
}

/// Something between answers, whatever the service does.
void addGateways(std::vector<Trouble> &troubles)
{
    for (const Effect &effect : effects()) {
        for (const int status : {400, 401, 403, 404, 408, 409, 413, 429, 431, 451, 499, 500, 502, 503, 504, 511}) {
            const QString body = status % 3 == 0 ? u"html"_s : status % 3 == 1 ? u"json"_s : u"empty"_s;
            const EmulatorFault fault{.name = u"gateway"_s, .status = status, .body = body};
            troubles.push_back(
                {u"Update, gateway %1, %2"_s.arg(status).arg(effect.name), {{update, with(fault, effect)}}});
        }
    }
    for (const int status : {403, 429, 503})
        troubles.push_back({u"Get, gateway %1"_s.arg(status), {{get, {.name = u"gateway"_s, .status = status}}}});
}

/// The answer is none, or gets lost.
void addLosses(std::vector<Trouble> &troubles)
{
    const QStringList losses{u"server"_s, u"unavailable"_s, u"html"_s,        u"notJson"_s,
                             u"empty"_s,  u"lostAnswer"_s,  u"lostRequest"_s, u"hang"_s};
    for (const QString &loss : losses) {
        for (const Effect &effect : effects())
            troubles.push_back({u"Update, %1, %2"_s.arg(loss, effect.name), {{update, with({.name = loss}, effect)}}});
        for (const QString &operation : {get, getStage, list})
            troubles.push_back({operation + u", "_s + loss, {{operation, {.name = loss, .acts = false}}}});
    }
    troubles.push_back({u"Update, truncated"_s, {{update, {.name = u"truncated"_s}}}});
    troubles.push_back({u"Update, slow"_s, {{update, {.name = u"slow"_s, .late = 7s}}}});
    troubles.push_back({u"Get, truncated"_s, {{get, {.name = u"truncated"_s}}}});
}

/// The answer gets lost, and asking what became of it goes wrong as well.
void addLossesThatCannotBeAskedAbout(std::vector<Trouble> &troubles)
{
    for (const Effect &effect : effects()) {
        for (const QString &then : {u"server"_s, u"accessDenied"_s, u"lostRequest"_s, u"gateway"_s}) {
            // The first reading is the one before the update.
            const EmulatorFault first{.name = u"slow"_s, .late = 1ms};
            const EmulatorFault later{.name = then, .count = 4, .acts = false};
            troubles.push_back({u"Update, lost, %1, then Get, %2"_s.arg(effect.name, then),
                                {{update, with({.name = u"lostAnswer"_s}, effect)}, {get, first}, {get, later}}});
        }
    }
}

void addListsThatAreBehind(std::vector<Trouble> &troubles)
{
    for (const Effect &effect : effects()) {
        troubles.push_back({u"Update, lost, %1, list behind"_s.arg(effect.name),
                            {{update, with({.name = u"lostAnswer"_s}, effect)}},
                            20s});
    }
    troubles.push_back({u"no fault, list behind"_s, {}, 20s});
    troubles.push_back({u"no fault"_s, {}});
}

} // namespace

std::vector<Trouble> allTroubles()
{
    std::vector<Trouble> troubles;
    addRefusals(troubles);
    addGateways(troubles);
    addLosses(troubles);
    addLossesThatCannotBeAskedAbout(troubles);
    addListsThatAreBehind(troubles);
    return troubles;
}

} // namespace tests
