// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/PairFields.h"

#include "text/Isolate.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>

namespace ui {

namespace {

constexpr int linesInSight = 3;

} // namespace

bool PairFields::Line::isEmpty() const
{
    return key->text().isEmpty() && value->text().isEmpty();
}

PairFields::PairFields(const QString &what, int most, QWidget *parent)
    : QScrollArea(parent)
    , m_what(what)
    , m_most(most)
{
    auto *const page = new QWidget;
    m_grid = new QGridLayout(page);
    m_grid->setContentsMargins({});
    m_grid->setSpacing(fontMetrics().height() / 4);
    m_grid->setColumnStretch(0, 2);
    m_grid->setColumnStretch(1, 3);
    setWidget(page);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus); // the fields have it
    addLine();
    setFocusProxy(m_lines.front().key);
}

QLineEdit *PairFields::addField(const QString &name, const QString &placeholder, int column)
{
    auto *const field = new QLineEdit;
    field->setAccessibleName(name);
    field->setPlaceholderText(placeholder);
    field->installEventFilter(this);
    m_grid->addWidget(field, int(m_lines.size()), column);
    field->show(); // the layout does so later, when the next key may have come
    connect(field, &QLineEdit::textChanged, this, &PairFields::follow);
    return field;
}

void PairFields::addLine()
{
    const int number = int(m_lines.size()) + 1;
    m_grid->setRowStretch(number - 1, 0);
    QLineEdit *const key = addField(text::filled(tr("%1 %2: key", "a tag, its number"), m_what, number), tr("Key"), 0);
    QLineEdit *const value =
        addField(text::filled(tr("%1 %2: value", "a tag, its number"), m_what, number), tr("Value"), 1);
    if (!m_lines.empty()) {
        setTabOrder(m_lines.back().value, key);
        setTabOrder(key, value);
    }
    m_lines.push_back({key, value});
    m_grid->setRowStretch(number, 1); // below the last
}

void PairFields::follow()
{
    if (!m_lines.back().isEmpty() && int(m_lines.size()) < m_most)
        addLine();
    Q_EMIT changed();
}

void PairFields::setPairs(const QMap<QString, QString> &pairs)
{
    for (const Line &line : m_lines) {
        line.key->clear();
        line.value->clear();
    }
    std::size_t number = 0;
    for (auto pair = pairs.cbegin(); pair != pairs.cend() && number < m_lines.size(); ++pair, ++number) {
        m_lines[number].key->setText(pair.key()); // another line follows
        m_lines[number].value->setText(pair.value());
    }
}

std::vector<std::pair<QString, QString>> PairFields::entries() const
{
    std::vector<std::pair<QString, QString>> entries;
    for (const Line &line : m_lines) {
        if (!line.isEmpty())
            entries.emplace_back(line.key->text(), line.value->text());
    }
    return entries;
}

QMap<QString, QString> PairFields::pairs() const
{
    QMap<QString, QString> pairs;
    for (const auto &[key, value] : entries())
        pairs.insert(key, value);
    return pairs;
}

QSize PairFields::sizeHint() const
{
    const int line = m_lines.front().key->sizeHint().height() + m_grid->spacing();
    return {QScrollArea::sizeHint().width(), line * linesInSight};
}

/// Who fills in a table goes on with it; the dialog's button would be pressed by who meant that.
bool PairFields::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && qobject_cast<QLineEdit *>(watched)) {
        const auto &key = static_cast<const QKeyEvent &>(*event);
        if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) {
            if (!(key.modifiers() & Qt::ControlModifier)) {
                focusNextPrevChild(true);
                return true;
            }
        }
    }
    return QScrollArea::eventFilter(watched, event);
}

} // namespace ui
