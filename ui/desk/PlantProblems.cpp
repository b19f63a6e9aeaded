// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/PlantProblems.h"

#include "ui/appearance/Fonts.h"
#include "ui/desk/SourceProblemsDialog.h"
#include "ui/inventory/ShownSources.h"

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

void PlantProblems::add(const SourceMessages &messages)
{
    m_sources.push_back(messages);
    connect(messages.bar, &MessageBar::emptyChanged, this, &PlantProblems::update);
    update();
}

void PlantProblems::remove(MessageBar &bar)
{
    std::erase_if(m_sources, [&bar](const SourceMessages &messages) { return messages.bar == &bar; });
    bar.disconnect(this);
    bar.hide();
    update();
}

std::vector<SourceMessages> PlantProblems::withProblems() const
{
    std::vector<SourceMessages> problems;
    std::ranges::copy_if(m_sources, std::back_inserter(problems), [this](const SourceMessages &messages) {
        return !messages.bar->isEmpty() && m_shown.contains(messages.source);
    });
    return problems;
}

void PlantProblems::update()
{
    const std::vector<SourceMessages> problems = withProblems();
    for (const SourceMessages &messages : m_sources) {
        m_column->removeWidget(messages.bar);
        messages.bar->hide();
    }
    if (problems.size() == 1 && !(m_dialog && m_shown.chosen().size() > 1))
        showOne(problems.front());
    else
        showMany(problems);
}

void PlantProblems::showOne(const SourceMessages &messages)
{
    m_all->clear(u"all"_s);
    m_whose->setText(messages.name);
    m_whose->setVisible(m_shown.chosen().size() > 1);
    m_column->addWidget(messages.bar);
    messages.bar->show();
}

void PlantProblems::showMany(const std::vector<SourceMessages> &problems)
{
    m_whose->hide();
    if (m_dialog)
        m_dialog->setSources(problems);
    if (problems.empty()) {
        m_all->clear(u"all"_s);
        return;
    }
    Message message;
    message.id = u"all"_s;
    message.severity = Severity::Attention;
    message.sentence = tr("%L1 of %Ln sources could not be read as they should.", nullptr, int(m_shown.chosen().size()))
                           .arg(problems.size());
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
    m_dialog->setSources(withProblems());
    m_dialog->open();
}

} // namespace ui
