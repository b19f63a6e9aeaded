// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stagechoice/StageChooser.h"

#include "ui/appearance/Colors.h"
#include "ui/appearance/Density.h"
#include "ui/tally/TallyDelegate.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/StageMarkMenu.h"
#include "ui/words/MarkWords.h"
#include "ui/words/PlaceWords.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr int rowsWanted = 12;
constexpr int fewestRows = 4;
constexpr auto pauseBeforeCounting = 250ms;

/// As in the list of encoders: rows of the same height, what matters less in a quieter colour.
class StageRows final : public TallyDelegate {
public:
    explicit StageRows(QObject *parent)
        : TallyDelegate(StageListModel::TallyRole, parent)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {TallyDelegate::sizeHint(option, index).width(), listRowHeight(option.fontMetrics)};
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        TallyDelegate::initStyleOption(option, index);
        const bool isAlternate = option->features & QStyleOptionViewItem::Alternate;
        const auto ground = isAlternate ? QPalette::AlternateBase : QPalette::Base;
        if (!(option->state & QStyle::State_Selected) && index.column() != StageListModel::NameColumn)
            option->palette.setColor(QPalette::Text, secondaryText(option->palette, ground));
    }
};

/// The focus makes nothing current: what is current is what a person chose, and Down begins at the top.
class StageList final : public QTreeView {
public:
    using QTreeView::QTreeView;

    QSize sizeHint() const override { return {QTreeView::sizeHint().width(), heightOf(rowsWanted)}; }
    QSize minimumSizeHint() const override { return {QTreeView::minimumSizeHint().width(), heightOf(fewestRows)}; }

protected:
    void focusInEvent(QFocusEvent *event) override
    {
        const bool hadCurrent = currentIndex().isValid();
        QTreeView::focusInEvent(event);
        if (!hadCurrent)
            selectionModel()->clearCurrentIndex();
    }

private:
    int heightOf(int rows) const { return rows * listRowHeight(fontMetrics()) + 2 * frameWidth(); }
};

bool movesInList(int key)
{
    return key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown;
}

} // namespace

StageChooser::StageChooser(const patchbay::Plant &plant, const patchbay::StageId &current, QWidget *parent)
    : QWidget(parent)
    , m_plant(plant)
    , m_source(current.source)
    , m_model(plant, current)
    , m_field(new SearchField(tr("Clear stage")))
    , m_list(new StageList)
    , m_noStage(new QCheckBox(tr("&No stage (detach)")))
{
    m_field->setAccessibleName(tr("Stage"));
    m_field->setPlaceholderText(tr("Name or ARN"));
    m_field->setToolTip(tr("Type a stage’s name or paste its ARN. Up and Down choose in the list."));
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &StageChooser::typed);
    setFocusProxy(m_field);
    setUpList();
    m_look.setSingleShot(true);
    m_look.setInterval(pauseBeforeCounting);
    connect(&m_look, &QTimer::timeout, this, &StageChooser::countGuests);
    connect(&plant, &patchbay::Plant::sourceChanged, this, &StageChooser::countGuests);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(fontMetrics().height() / 4);
    layout->addWidget(m_field);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_noStage, 0, Qt::AlignLeft);
    connect(m_noStage, &QCheckBox::toggled, this, &StageChooser::detachToggled);
    m_noStage->installEventFilter(this);
}

void StageChooser::setUpList()
{
    m_list->setModel(&m_model);
    m_list->setAccessibleName(tr("Stages"));
    m_list->setItemDelegate(new StageRows(m_list));
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(StageListModel::NameColumn, QHeaderView::Stretch);
    // Fixed widths: measuring every row of a long list at each keystroke would cost more than it gives.
    const int gap = fontMetrics().height();
    const auto setWidth = [this, gap](StageListModel::Column column, const QString &widest) {
        m_list->header()->setSectionResizeMode(column, QHeaderView::Fixed);
        m_list->header()->resizeSection(column, fontMetrics().horizontalAdvance(widest) + gap);
    };
    setWidth(StageListModel::MarkColumn, markWord(patchbay::StageMark::Rehearsal));
    setWidth(StageListModel::PlacesColumn, placesUsed({ivs::maxPublishersPerStage - 1, false}));
    setWidth(StageListModel::HereColumn, tr("is here now") + u' ');
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QWidget::customContextMenuRequested, this, &StageChooser::openMenu);
    // What is current alone is chosen by nobody: the focus makes it so. Assistive technology selects only.
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const QModelIndexList rows = m_list->selectionModel()->selectedRows();
        if (m_isShowingMark || rows.size() != 1)
            return;
        if (rows.first().row() != m_list->currentIndex().row())
            m_list->selectionModel()->setCurrentIndex(rows.first(), QItemSelectionModel::NoUpdate);
        marked(rows.first().row());
    });
    connect(m_list, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) { clicked(index.row()); });
    connect(&m_model, &QAbstractItemModel::layoutChanged, this, &StageChooser::stagesChanged);
}

QWidget *StageChooser::field() const
{
    return m_field;
}

void StageChooser::choose(const QString &stageArn)
{
    const StageChoice choice = stageArn.isEmpty() ? StageChoice{StageChoice::Kind::NoStage, {}, {}}
                                                  : StageChoice{StageChoice::Kind::Stage, stageArn, {}};
    if (choice.kind == StageChoice::Kind::Stage && m_model.rowOf(choice) < 0) {
        m_field->setText(stageArn);
        return;
    }
    setChoice(choice);
    showMark();
}

void StageChooser::setCurrentStage(const QString &stageArn)
{
    m_model.setCurrentStage(stageArn);
}

bool StageChooser::eventFilter(QObject *watched, QEvent *event)
{
    // The second half of a double click on the last stage would detach.
    if (watched == m_noStage && event->type() == QEvent::MouseButtonDblClick)
        return true;
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (movesInList(key->key()) && key->modifiers() == Qt::NoModifier) {
            QCoreApplication::sendEvent(m_list, key);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void StageChooser::typed(const QString &text)
{
    // The choice first: refilling the list shows its mark.
    const StageChoice choice = m_model.choiceOf(text);
    {
        const QScopedValueRollback showing(m_isShowingMark, true);
        m_model.setFilter(text);
    }
    setChoice(choice);
    showMark();
}

void StageChooser::stagesChanged()
{
    if (m_isShowingMark)
        return; // it is the filter that changed
    if (!m_choice.isDecided())
        setChoice(m_model.choiceOf(m_field->text()));
    showMark();
}

/// Without it what is typed counts again.
void StageChooser::detachToggled(bool chosen)
{
    if (m_isShowingMark)
        return;
    setChoice(chosen ? StageChoice{StageChoice::Kind::NoStage, {}, {}} : m_model.choiceOf(m_field->text()));
    showMark();
}

void StageChooser::marked(int row)
{
    if (m_isShowingMark || row < 0)
        return;
    setChoice(m_model.choiceAt(row));
    showMark();
}

/// A click on a row that was not current has marked it before, when the button went down.
void StageChooser::clicked(int row)
{
    if (m_model.choiceAt(row) == m_choice)
        Q_EMIT chosenAgain();
    else
        marked(row);
}

void StageChooser::showMark()
{
    const QScopedValueRollback showing(m_isShowingMark, true);
    m_noStage->setChecked(m_choice.kind == StageChoice::Kind::NoStage);
    const QModelIndex index = m_model.index(m_model.rowOf(m_choice), 0);
    m_list->setCurrentIndex(index);
    if (index.isValid())
        m_list->scrollTo(index);
    else
        m_list->clearSelection();
}

/// Of the stage under the mouse, or of the one that is marked; what is chosen stays so.
void StageChooser::openMenu(const QPoint &at)
{
    const QModelIndex index = m_list->indexAt(at).isValid() ? m_list->indexAt(at) : m_list->currentIndex();
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    auto *const marks = new StageMarkMenu(m_plant, menu);
    marks->setStages({index.data(StageListModel::StageArnRole).toString()});
    menu->addMenu(marks);
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

/// Of what somebody aims at; the others' are told as far as they are known.
void StageChooser::countGuests() const
{
    if (m_choice.kind == StageChoice::Kind::Stage && !m_look.isActive())
        m_plant.countGuests({m_source, m_choice.stageArn});
}

void StageChooser::setChoice(const StageChoice &choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    m_look.start();
    Q_EMIT choiceChanged();
}

} // namespace ui
