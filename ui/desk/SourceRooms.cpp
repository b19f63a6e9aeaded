// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/SourceRooms.h"

#include "accounts/AccountClients.h"
#include "accounts/AccountStore.h"
#include "patchbay/plant/Plant.h"
#include "ui/desk/KeyRecovery.h"
#include "ui/desk/PlantProblems.h"
#include "ui/inventory/ShownSources.h"

#include <algorithm>

namespace ui {

SourceRooms::SourceRooms(Services services, const ShownSources &shown, PlantProblems &problems)
    : m_services(services)
    , m_sources(services.plant.sources())
    , m_shown(shown)
    , m_problems(problems)
{
    connect(&m_sources, &patchbay::Sources::opened, this, &SourceRooms::enter);
    connect(&m_sources, &patchbay::Sources::closed, this, &SourceRooms::leave);
    connect(&m_sources, &patchbay::Sources::ended, this, [this](patchbay::Source &source) { m_rooms.erase(&source); });
    connect(&m_sources, &patchbay::Sources::wasRefused, this, &SourceRooms::refuse);
    connect(&m_services.plant, &patchbay::Plant::sourceChanged, this, [this](const patchbay::SourceId &id) {
        if (SourceRoom *const own = room(id))
            own->problems().update();
    });
    connect(&shown, &ShownSources::changed, this, &SourceRooms::updateRefused);
    for (const auto &source : m_sources.all())
        enter(*source);
    for (const patchbay::SourceId &id : shown.chosen()) {
        if (m_sources.refusal(id))
            refuse(id);
    }
}

SourceRooms::~SourceRooms() = default;

void SourceRooms::enter(patchbay::Source &source)
{
    auto &room = m_rooms[&source];
    room = std::make_unique<SourceRoom>(source, m_services.accounts.secrets, &m_problems);
    Remedies remedies = remediesFor(source.id(), *room);
    remedies.orElse(room->keyRecovery().remedies());
    room->problemBar().setRemedies(remedies);
    m_problems.add(room->messages());
    SourceProblems *const problems = &room->problems();
    connect(&room->keyRecovery(), &KeyRecovery::enterKeyRequested, this,
            [this, id = source.id()] { m_help.enterKey(id.account); });
    connect(problems, &SourceProblems::emptyPageChanged, this, &SourceRooms::emptyPageChanged);
    problems->update(); // it may have been read before
    updateRefused();
}

void SourceRooms::leave(patchbay::Source &source)
{
    SourceRoom &room = *m_rooms.at(&source);
    m_problems.remove(room.messages());
    Q_EMIT emptyPageChanged();
}

/// The sources tell when one is refused, not when that is forgotten.
void SourceRooms::updateRefused()
{
    std::erase_if(m_refused, [this](const auto &refused) {
        if (m_sources.refusal(refused.first))
            return false;
        m_problems.remove(refused.second->messages());
        return true;
    });
    Q_EMIT emptyPageChanged();
}

void SourceRooms::refuse(const patchbay::SourceId &id)
{
    const accounts::Account *const account = m_services.accounts.store.find(id.account);
    if (!account)
        return;
    const patchbay::Source::Identity identity{id, account->name, account->isEnvironment(),
                                              m_services.accounts.clients.worldOf(*account),
                                              account->fromProfile() != nullptr};
    auto &refused = m_refused[id];
    if (refused)
        m_problems.remove(refused->messages());
    refused = std::make_unique<RefusedSource>(identity, *m_sources.refusal(id), remediesFor(id, *this), &m_problems);
    m_problems.add(refused->messages());
    Q_EMIT emptyPageChanged();
}

SourceRoom *SourceRooms::room(const patchbay::SourceId &source) const
{
    const auto found = m_rooms.find(m_sources.find(source));
    return found == m_rooms.end() ? nullptr : found->second.get();
}

Remedies SourceRooms::remedies(const patchbay::SourceId &source) const
{
    SourceRoom *const own = room(source);
    return own ? own->problemBar().remedies() : Remedies();
}

Remedies SourceRooms::remediesAfter(const patchbay::SourceId &id, const std::optional<aws::Error> &because) const
{
    SourceRoom *const own = room(id);
    if (!own)
        return {};
    Remedies remedies(*own);
    remedies.add({Remedy::EditAccount}, [this, id, because] { m_help.editAccount(id.account, because); });
    return remedies.orElse(own->problemBar().remedies());
}

std::optional<EmptyPageProblem> SourceRooms::emptyPage() const
{
    std::vector<const EmptyPageProblem *> problems;
    for (const patchbay::SourceId &id : m_shown.chosen()) {
        const SourceRoom *const own = room(id);
        if (const auto refused = m_refused.find(id); refused != m_refused.end())
            problems.push_back(&refused->second->emptyPage());
        else if (own && own->problems().emptyPage())
            problems.push_back(&*own->problems().emptyPage());
    }
    if (problems.empty())
        return std::nullopt;
    const auto chosen = int(m_shown.chosen().size());
    if (chosen == 1)
        return *problems.front();
    return EmptyPageProblem{
        int(problems.size()) == chosen ? tr("Nothing could be read") : tr("Not all of it could be read"),
        tr("%L1 of %Ln sources did not answer as they should.", nullptr, chosen).arg(problems.size()),
        {tr("Sh&ow…"), [this] { m_problems.showAll(); }}};
}

/// One table for a source that is open and for one that could not be opened, as long as `owner` is there.
Remedies SourceRooms::remediesFor(const patchbay::SourceId &id, QObject &owner)
{
    Remedies remedies(owner);
    remedies.add({Remedy::SignIn, Remedy::ShowCommand}, [this, id] { m_help.signIn(id.account); });
    remedies.add({Remedy::Retry, Remedy::AskAgain, Remedy::Refresh}, [this, id] { tryAgain(id); });
    remedies.add({Remedy::EditAccount}, [this, id] {
        const patchbay::Source *const source = m_sources.find(id);
        if (const aws::Error *const refusal = m_sources.refusal(id))
            m_help.editAccount(id.account, *refusal);
        else if (source && source->inventory().lastError())
            m_help.editAccount(id.account, source->inventory().lastError());
        else if (source)
            m_help.editAccount(id.account, source->inventory().stages().lastError());
    });
    remedies.add({Remedy::ProxyPassword}, [this] { m_help.askProxyPassword(); });
    return remedies;
}

void SourceRooms::tryAgain(const patchbay::SourceId &id)
{
    if (m_sources.refusal(id))
        m_sources.open(id);
    else
        Q_EMIT readingRequested(id);
}

} // namespace ui
