#pragma once

#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>
#include <gtest/gtest.h>

namespace attache::test {

/// A window with the widget under test and somewhere else to go.
class WidgetStage : public testing::Test
{
protected:
    template <typename W>
    W *put(W *widget)
    {
        m_column->addWidget(widget);
        show();
        return widget;
    }
    void show()
    {
        m_window.show();
        m_window.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&m_window));
    }
    void leave() { m_elsewhere->setFocus(); }

    QWidget m_window;
    QVBoxLayout *m_column = new QVBoxLayout(&m_window);
    QLineEdit *m_elsewhere = [this] {
        auto *edit = new QLineEdit;
        m_column->addWidget(edit);
        return edit;
    }();
};

} // namespace attache::test
