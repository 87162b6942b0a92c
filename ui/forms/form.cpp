#include "ui/forms/form.h"

#include "ui/base/tokens.h"
#include "ui/forms/saved_editor.h"
#include "ui/widgets/label.h"

#include <QGridLayout>

namespace attache {

Form::Form(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(tokens::Space3);
    m_grid->setVerticalSpacing(tokens::Space2);
    m_grid->setColumnStretch(1, 1);
    setLabelWidth(tokens::FormLabelWidth);
}

void Form::setLabelWidth(int width)
{
    m_grid->setColumnMinimumWidth(0, width);
}

void Form::append(const QString &label, QWidget *editor)
{
    auto *words = new TextLabel(label, FontRole::Body, TextColor::Secondary);
    words->setWordWrap(true);
    words->setFixedWidth(m_grid->columnMinimumWidth(0));
    words->setMinimumHeight(tokens::ControlHeight);
    auto *saved = qobject_cast<SavedEditor *>(editor);
    QWidget *target = saved ? saved->editor() : editor;
    words->setBuddy(target);
    if (target->accessibleName().isEmpty())
        target->setAccessibleName(label);
    m_grid->addWidget(words, m_rows, 0, Qt::AlignTop);
    m_grid->addWidget(editor, m_rows, 1);
    ++m_rows;
}

void Form::addSection(const QString &title)
{
    auto *words = new TextLabel(title, FontRole::Section);
    words->setContentsMargins(0, m_rows > 0 ? tokens::Space3 : 0, 0, 0);
    m_grid->addWidget(words, m_rows++, 0, 1, 2);
}

void Form::addWide(QWidget *widget)
{
    m_grid->addWidget(widget, m_rows++, 0, 1, 2);
}

} // namespace attache
