// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/RotationRoom.h"

#include "patchbay/plant/Plant.h"
#include "ui/desk/HandoverRoom.h"
#include "ui/desk/RemovalRoom.h"
#include "ui/desk/StatusLine.h"
#include "ui/messages/MessageBar.h"
#include "ui/rotation/RotationDialog.h"
#include "ui/words/ErrorText.h"
#include "ui/words/RotationWords.h"
#include "ui/words/SourceContext.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using patchbay::KeyRotation;
using patchbay::KeyRotations;

const QString notKeptMessage = u"rotations not kept"_s;
const QString beginning = u"rotation/"_s;

QString messageOf(const QUuid &id)
{
    return beginning + id.toString();
}

} // namespace

RotationRoom::RotationRoom(const Services &services, const Rooms &rooms, MessageBar &bar, StatusLine &status,
                           QWidget &window)
    : m_services(services)
    , m_rooms(rooms)
    , m_bar(bar)
    , m_status(status)
    , m_window(window)
{
    const KeyRotations *const rotations = &services.rotations;
    connect(rotations, &KeyRotations::changed, this, &RotationRoom::showUnfinished);
    connect(rotations, &KeyRotations::notRead, this, &RotationRoom::tellNotRead);
    connect(rotations, &KeyRotations::notMade, this, &RotationRoom::tellNotMade);
    connect(rotations, &KeyRotations::notMoved, this, &RotationRoom::tellNotMoved);
    connect(rotations, &KeyRotations::done, this, [this](const KeyRotation &rotation) {
        m_bar.clear(messageOf(rotation.id));
        m_status.showPassing(rotationDoneSentence(rotation));
    });
    connect(rotations, &KeyRotations::notKept, this, [this](const files::Error &error) {
        m_bar.showMessage({notKeptMessage, Severity::Attention, rotationsNotKeptSentence(error), {}, true});
    });
    connect(&bar, &MessageBar::dismissed, this, [this](const QString &id) {
        if (id.startsWith(beginning))
            m_dismissed.insert(QUuid(id.sliced(beginning.size())));
    });
    if (rotations->unread())
        m_bar.showMessage(
            {notKeptMessage, Severity::Attention, rotationsUnreadSentence(*rotations->unread()), {}, true});
    showUnfinished();
}

void RotationRoom::rotate(const patchbay::EncoderId &encoder)
{
    if (m_services.plant.find(encoder))
        open(m_services.rotations.begin(encoder));
}

RotationDialog *RotationRoom::dialogOf(const QUuid &id) const
{
    const auto dialogs = m_window.findChildren<RotationDialog *>();
    const auto found = std::ranges::find_if(dialogs, [&id](const RotationDialog *each) { return each->id() == id; });
    return found == dialogs.end() ? nullptr : *found;
}

RotationDialog *RotationRoom::open(const QUuid &id)
{
    RotationDialog *dialog = dialogOf(id);
    if (!dialog) {
        dialog = new RotationDialog(m_services.plant, m_services.rotations, id, &m_window);
        connect(dialog, &RotationDialog::handOverRequested, this,
                [this](const patchbay::EncoderId &encoder) { m_rooms.handover.handOver({encoder}); });
        connect(dialog, &RotationDialog::deletionRequested, this,
                [this](const patchbay::EncoderId &encoder) { m_rooms.removal.remove({encoder}); });
        connect(dialog, &QDialog::finished, this, [this, id] {
            if (m_services.rotations.isUntouched(id))
                m_services.rotations.giveUp(id); // who has only looked leaves nothing to be done
        });
        connect(dialog, &QObject::destroyed, this, &RotationRoom::showUnfinished);
    }
    m_bar.clear(messageOf(id));
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
    return dialog;
}

/// Those that nobody has before the eyes.
void RotationRoom::showUnfinished()
{
    const KeyRotations &rotations = m_services.rotations;
    for (const QUuid &gone : std::as_const(m_shown)) {
        if (!rotations.find(gone))
            m_bar.clear(messageOf(gone));
    }
    m_shown.clear();
    for (const KeyRotation &rotation : rotations.all()) {
        if (m_dismissed.contains(rotation.id) || dialogOf(rotation.id))
            continue;
        Message message;
        message.id = messageOf(rotation.id);
        message.sentence = unfinishedSentence(rotation, rotations.stepOf(rotation));
        message.actions.push_back({tr("&Go on…"), [this, id = rotation.id] { open(id); }, tr("Shows its steps")});
        m_bar.showMessage(message);
        m_shown.insert(rotation.id);
    }
}

void RotationRoom::tellNotRead(const QUuid &id, const aws::Error &error)
{
    const KeyRotation *const rotation = m_services.rotations.find(id);
    const patchbay::EncoderId encoder = rotation ? m_services.plant.idOf(rotation->oldArn) : patchbay::EncoderId();
    const patchbay::Source *const source = m_services.plant.source(encoder.source);
    if (!source)
        return;
    ErrorContext context = contextOf(*source, ErrorContext::Act::Reading);
    context.encoder = rotationSubject(*rotation);
    open(id)->showProblem(describe(error, context).brief() + u' ' + tr("Nothing was made. You can try again."));
}

/// Where somebody waits for it; above the list it is told like all that is made. What a person has stopped has no
/// error.
void RotationRoom::tellNotMade(const QUuid &id, const patchbay::ActResult &result)
{
    RotationDialog *const dialog = dialogOf(id);
    const KeyRotation *const rotation = m_services.rotations.find(id);
    const patchbay::Source *const source = m_services.plant.source(patchbay::sourceOf(result.act));
    if (!dialog || !rotation || !source || !result.error)
        return;
    ErrorContext context = contextOf(*source, ErrorContext::Act::Making);
    context.encoder = rotationSubject(*rotation);
    dialog->showProblem(describe(*result.error, context).whatHappened + u' '
                        + tr("Nothing was made. You can try again."));
}

void RotationRoom::tellNotMoved(const QUuid &id, const patchbay::Belongings::Failure &failure)
{
    const KeyRotation *const rotation = m_services.rotations.find(id);
    if (!rotation)
        return;
    Message message;
    message.id = messageOf(id);
    message.severity = Severity::Attention;
    message.sentence = notMovedSentence(*rotation, failure);
    message.actions.push_back({tr("&Retry"), [this, id] { m_services.rotations.moveAlong(id); }, {}});
    m_bar.showMessage(message);
}

} // namespace ui
