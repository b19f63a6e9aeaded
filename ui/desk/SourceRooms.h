// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/desk/RefusedSource.h"
#include "ui/desk/Services.h"
#include "ui/desk/SourceRoom.h"

#include <functional>
#include <map>
#include <memory>

namespace patchbay {
class Sources;
}

namespace ui {

class PlantProblems;
class ShownSources;

/// What a person hears of each source, from when it was opened, or could not be, until it has ended.
class SourceRooms final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SourceRooms)

public:
    /// What helps with a source and is done elsewhere.
    struct Help {
        std::function<void(const QUuid &account, const std::optional<aws::Error> &because)> editAccount;
        std::function<void(const QUuid &account)> enterKey; ///< the key cannot be read
        std::function<void(const QUuid &account)> signIn; ///< a person is asked for something
        std::function<void()> askProxyPassword;
    };

    /// Each one's problems are told in `problems`. All of it outlives this.
    SourceRooms(Services services, const ShownSources &shown, PlantProblems &problems);
    ~SourceRooms() override;

    void setHelp(Help help) { m_help = std::move(help); }

    /// Of an open source, or nullptr.
    SourceRoom *room(const patchbay::SourceId &source) const;
    /// What can be done about an error of a source, as its bar does it.
    Remedies remedies(const patchbay::SourceId &source) const;
    /// The same where the account is looked at for another error than that of the list.
    Remedies remediesAfter(const patchbay::SourceId &source, const std::optional<aws::Error> &because) const;

    /// Of those that are shown: one that could not be read says why in the list's place; of several, how many.
    std::optional<EmptyPageProblem> emptyPage() const;

Q_SIGNALS:
    void emptyPageChanged();
    /// A person wants this one to be read now.
    void readingRequested(const patchbay::SourceId &source);

private:
    void enter(patchbay::Source &source);
    void leave(patchbay::Source &source);
    void updateRefused();
    void refuse(const patchbay::SourceId &id);
    Remedies remediesFor(const patchbay::SourceId &id, QObject &owner);
    void tryAgain(const patchbay::SourceId &id);

    Services m_services;
    patchbay::Sources &m_sources;
    const ShownSources &m_shown;
    PlantProblems &m_problems;
    Help m_help;
    std::map<const patchbay::Source *, std::unique_ptr<SourceRoom>> m_rooms; ///< also of those that are ending
    std::map<patchbay::SourceId, std::unique_ptr<RefusedSource>> m_refused;
};

} // namespace ui
