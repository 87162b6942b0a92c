// What nearly every file of the window includes; compiled once per target.
#include "core_pch.h"

#include <QApplication>
#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QWidget>
