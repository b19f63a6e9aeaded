// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/PlantProblems.h"

#include "ui/appearance/Fonts.h"
#include "ui/desk/SourceProblemsDialog.h"
#include "ui/desk/SourceRoom.h"
#include "ui/inventory/ShownSources.h"
#include "ui/words/SourceContext.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

PlantProblems::PlantProblems(const ShownSources &shown, QWidget *parent)
    : QWidget(parent)
    , m_shown(shown)
    , m_column(new QVBoxLayout(this))
    , m_whose(new QLabel(this))
    , m_all(new MessageBar(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_whose);
    m_column->addWidget(m_all);
    m_whose->setTextFormat(Qt::PlainText);
    m_whose->setFont(scaledFont(1.0, QFont::DemiBold));
    m_whose->setMargin(fontMetrics().height() / 3);
    m_whose->hide();
    connect(&shown, &ShownSources::changed, this, &PlantProblems::update);
}

PlantProblems::~PlantProblems()
{
    if (m_dialog)
        m_dialog->disconnect(this); // it goes with this
}

void PlantProblems::add(SourceRoom &room)
{
    m_rooms.push_back(&room);
    connect(&room.problemBar(), &MessageBar::emptyChanged, this, &PlantProblems::update);
    update();
}

void PlantProblems::remove(SourceRoom &room)
{
    std::erase(m_rooms, &room);
    room.problemBar().disconnect(this);
    update();
}

std::vector<SourceRoom *> PlantProblems::withProblems() const
{
    std::vector<SourceRoom *> rooms;
    std::ranges::copy_if(m_rooms, std::back_inserter(rooms), [this](SourceRoom *room) {
        return !room->problemBar().isEmpty() && m_shown.contains(room->source().id());
    });
    return rooms;
}

void PlantProblems::update()
{
    const std::vector<SourceRoom *> rooms = withProblems();
    for (SourceRoom *const room : m_rooms) {
        m_column->removeWidget(&room->problemBar());
        room->problemBar().hide();
    }
    if (rooms.size() == 1 && !(m_dialog && m_shown.open().size() > 1))
        showOne(*rooms.front());
    else
        showMany(rooms);
}

void PlantProblems::showOne(SourceRoom &room)
{
    m_all->clear(u"all"_s);
    m_whose->setText(sourceName(room.source().identity()));
    m_whose->setVisible(m_shown.open().size() > 1);
    m_column->addWidget(&room.problemBar());
    room.problemBar().show();
}

void PlantProblems::showMany(const std::vector<SourceRoom *> &rooms)
{
    m_whose->hide();
    if (m_dialog)
        m_dialog->setRooms(rooms);
    if (rooms.empty()) {
        m_all->clear(u"all"_s);
        return;
    }
    Message message;
    message.id = u"all"_s;
    message.severity = Severity::Attention;
    message.sentence = tr("%L1 of %Ln sources could not be read as they should.", nullptr, int(m_shown.open().size()))
                           .arg(rooms.size());
    message.actions.push_back({tr("Sh&ow…"), [this] { showAll(); }});
    message.dismissible = false;
    m_all->showMessage(message);
}

void PlantProblems::showAll()
{
    if (!m_dialog) {
        m_dialog = new SourceProblemsDialog(this);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &QObject::destroyed, this, &PlantProblems::update);
    }
    m_dialog->setRooms(withProblems());
    m_dialog->open();
}

} // namespace ui
