// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Texts.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QStatusBar>

using namespace Qt::StringLiterals;

namespace tests {

namespace {

/// Enough to see every kind of row.
constexpr int rows = 80;

class Collector {
public:
    void add(const QObject &object, QLatin1StringView what, const QString &text)
    {
        if (!text.trimmed().isEmpty())
            m_texts.push_back({QLatin1StringView(object.metaObject()->className()) + u": "_s + what, text});
    }

    void addWidget(const QWidget &widget)
    {
        add(widget, "tooltip"_L1, widget.toolTip());
        add(widget, "status tip"_L1, widget.statusTip());
        add(widget, "help"_L1, widget.whatsThis());
        add(widget, "accessible name"_L1, widget.accessibleName());
        add(widget, "accessible description"_L1, widget.accessibleDescription());
        if (widget.isWindow())
            add(widget, "title"_L1, widget.windowTitle());
        if (const auto *label = qobject_cast<const QLabel *>(&widget))
            add(widget, "text"_L1, label->text());
        if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
            add(widget, "text"_L1, button->text());
        if (const auto *group = qobject_cast<const QGroupBox *>(&widget))
            add(widget, "title"_L1, group->title());
        if (const auto *bar = qobject_cast<const QStatusBar *>(&widget))
            add(widget, "message"_L1, bar->currentMessage());
        addFields(widget);
        if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget))
            addItems(*view);
        for (const QAction *action : widget.actions())
            addAction(*action);
    }

    std::vector<Text> take() { return std::move(m_texts); }

private:
    void addFields(const QWidget &widget)
    {
        if (const auto *line = qobject_cast<const QLineEdit *>(&widget)) {
            add(widget, "placeholder"_L1, line->placeholderText());
            if (line->isReadOnly() && line->echoMode() == QLineEdit::Normal)
                add(widget, "text"_L1, line->text());
        }
        if (const auto *text = qobject_cast<const QPlainTextEdit *>(&widget))
            add(widget, "placeholder"_L1, text->placeholderText());
        if (const auto *spin = qobject_cast<const QSpinBox *>(&widget))
            add(widget, "text"_L1, spin->prefix() + spin->suffix() + spin->specialValueText());
        if (const auto *box = qobject_cast<const QComboBox *>(&widget)) {
            add(widget, "placeholder"_L1, box->placeholderText());
            for (int i = 0; i < box->count(); ++i)
                add(widget, "choice"_L1, box->itemText(i));
        }
    }

    void addAction(const QAction &action)
    {
        if (action.isSeparator())
            return;
        add(action, "text"_L1, action.text());
        add(action, "tooltip"_L1, action.toolTip());
        add(action, "status tip"_L1, action.statusTip());
    }

    void addItems(const QAbstractItemView &view)
    {
        const QAbstractItemModel *const model = view.model();
        if (!model)
            return;
        for (int column = 0; column < model->columnCount(); ++column) {
            if (qobject_cast<const QHeaderView *>(&view)) {
                for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole})
                    add(view, "head"_L1, model->headerData(column, Qt::Horizontal, role).toString());
                continue;
            }
            for (int row = 0; row < std::min(rows, model->rowCount()); ++row) {
                for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole})
                    add(view, "item"_L1, model->index(row, column).data(role).toString());
            }
        }
    }

    std::vector<Text> m_texts;
};

} // namespace

std::vector<Text> textsOf(const QWidget &window)
{
    Collector collector;
    collector.addWidget(window);
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        // Another dialog is a window of its own.
        if (widget->window() == &window || widget->windowType() == Qt::Popup)
            collector.addWidget(*widget);
    }
    return collector.take();
}

} // namespace tests
