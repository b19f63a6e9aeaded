// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/PlantProblems.h"

#include "ui/desk/SourceMessages.h"
#include "ui/desk/SourceProblemsDialog.h"
#include "ui/inventory/ShownSources.h"
#include "ui/messages/MessageBar.h"

#include <QApplication>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString many = u"many"_s;

} // namespace

PlantProblems::PlantProblems(const ShownSources &shown, QWidget *parent)
    : QWidget(parent)
    , m_shown(shown)
    , m_column(new QVBoxLayout(this))
    , m_all(new MessageBar(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_all);
    connect(&shown, &ShownSources::changed, this, &PlantProblems::update);
}

PlantProblems::~PlantProblems()
{
    if (m_dialog)
        m_dialog->disconnect(this); // it goes with this
}

void PlantProblems::add(SourceMessages &messages)
{
    m_sources.push_back(&messages);
    connect(&messages.bar(), &MessageBar::emptyChanged, this, &PlantProblems::update);
    update();
}

void PlantProblems::remove(SourceMessages &messages)
{
    std::erase(m_sources, &messages);
    messages.bar().disconnect(this);
    messages.hide();
    update();
}

std::vector<SourceMessages *> PlantProblems::withProblems() const
{
    std::vector<SourceMessages *> problems;
    std::ranges::copy_if(m_sources, std::back_inserter(problems), [this](const SourceMessages *messages) {
        return !messages->bar().isEmpty() && m_shown.contains(messages->source());
    });
    return problems;
}

void PlantProblems::update()
{
    const std::vector<SourceMessages *> problems = withProblems();
    const bool areSeveral = m_shown.chosen().size() > 1;
    if (m_dialog && areSeveral)
        m_dialog->setSources(problems);
    else if (m_dialog)
        m_dialog->close(); // what there is to tell stands above the list
    const bool isOne = problems.size() == 1 && !(m_dialog && areSeveral);
    const QPointer<QWidget> focused(isAncestorOf(QApplication::focusWidget()) ? QApplication::focusWidget() : nullptr);
    tellHowMany(isOne ? 0 : int(problems.size()));
    showHere(isOne ? problems.front() : nullptr);
    if (focused && !focused->isVisible())
        (isOne ? problems.front()->bar() : *m_all).focusFirst();
}

void PlantProblems::showHere(SourceMessages *chosen)
{
    for (SourceMessages *const messages : m_sources) {
        if (m_dialog && m_dialog->isAncestorOf(messages))
            continue;
        if (m_column->indexOf(messages) < 0)
            m_column->addWidget(messages);
        messages->setNamed(m_shown.chosen().size() > 1);
        messages->setVisible(messages == chosen);
    }
}

void PlantProblems::tellHowMany(int problems)
{
    if (problems == 0) {
        m_all->clear(many);
        return;
    }
    Message message;
    message.id = many;
    message.severity = Severity::Attention;
    message.sentence =
        tr("%L1 of %Ln sources could not be read as they should.", nullptr, int(m_shown.chosen().size())).arg(problems);
    message.actions.push_back({tr("Sh&ow…"), [this] { showAll(); }});
    message.dismissible = false;
    m_all->showMessage(message);
}

/// The dialog is only hidden by now.
void PlantProblems::takeBack()
{
    m_dialog->setSources({});
    m_dialog = nullptr;
    update();
}

void PlantProblems::showAll()
{
    if (!m_dialog) {
        m_dialog = new SourceProblemsDialog(this);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &QDialog::finished, this, &PlantProblems::takeBack);
    }
    update();
    m_dialog->open();
}

} // namespace ui
