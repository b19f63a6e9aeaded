// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "CutOff.h"

#include <QAbstractScrollArea>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace tests {

namespace {

/// Elided where it was made. Names of people's things may be.
bool isElided(const QLabel &label)
{
    return label.text().contains(u'…') && label.accessibleName().startsWith("[!!!"_L1)
        && label.accessibleName() != label.text();
}

bool isCut(const QLabel &label)
{
    if (label.text().isEmpty())
        return false;
    if (isElided(label))
        return true;
    if (label.hasHeightForWidth())
        return label.heightForWidth(label.width()) > label.height();
    return label.sizeHint().width() > label.width() || label.sizeHint().height() > label.height();
}

bool isCut(const QAbstractButton &button)
{
    const auto *const tool = qobject_cast<const QToolButton *>(&button);
    if (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull())
        return false;
    return !button.text().isEmpty()
        && (button.sizeHint().width() > button.width() || button.sizeHint().height() > button.height());
}

bool isCut(const QComboBox &box)
{
    QStyleOptionComboBox option;
    option.initFrom(&box);
    option.editable = box.isEditable();
    const QRect room = box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box);
    const int icon = box.itemIcon(box.currentIndex()).isNull() ? 0 : box.iconSize().width();
    return box.fontMetrics().horizontalAdvance(box.currentText()) + icon > room.width();
}

bool isCut(const QLineEdit &line)
{
    return line.text().isEmpty() && line.fontMetrics().horizontalAdvance(line.placeholderText()) > line.width();
}

bool isCut(const QHeaderView &header)
{
    const int margin = 2 * header.style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, &header);
    for (int section = 0; section < header.count(); ++section) {
        const QString text = header.model()->headerData(section, Qt::Horizontal).toString();
        const bool shown = header.orientation() == Qt::Horizontal && !header.isSectionHidden(section);
        if (shown && header.fontMetrics().horizontalAdvance(text) + margin > header.sectionSize(section))
            return true;
    }
    return false;
}

bool isInScrollArea(const QWidget &widget)
{
    for (const QWidget *parent = widget.parentWidget(); parent && !parent->isWindow();
         parent = parent->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea *>(parent))
            return true;
    }
    return false;
}

/// Cut by what it lies in.
bool isOutside(const QWidget &widget)
{
    return !isInScrollArea(widget) && !widget.visibleRegion().isEmpty()
        && widget.visibleRegion().boundingRect() != widget.rect();
}

/// What a person reads of it, or nothing when it is not cut.
QString cutText(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return isCut(*label) || isOutside(widget) ? label->text() : QString();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return isCut(*button) || (!button->text().isEmpty() && isOutside(widget)) ? button->text() : QString();
    if (const auto *box = qobject_cast<const QComboBox *>(&widget))
        return isCut(*box) ? box->currentText() : QString();
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
        return isCut(*line) ? line->placeholderText() : QString();
    if (const auto *header = qobject_cast<const QHeaderView *>(&widget))
        return isCut(*header) ? u"a column head"_s : QString();
    return {};
}

} // namespace

QStringList cutOff(const QWidget &window)
{
    QStringList found;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != &window)
            continue;
        if (const QString text = cutText(*widget); !text.isEmpty()) {
            found += u"%1 “%2”: %3×%4 of %5×%6"_s.arg(QString::fromLatin1(widget->metaObject()->className()), text)
                         .arg(widget->width())
                         .arg(widget->height())
                         .arg(widget->sizeHint().width())
                         .arg(widget->sizeHint().height());
        }
    }
    return found;
}

} // namespace tests
